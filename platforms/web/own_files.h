// The player's own files in a browser: an export is a download, an import is the browser's dialog.
#pragma once

#include "ui/services.h"

namespace web {

/// Answers come in later frames, when the player has chosen.
ui::Files own_files();

}  // namespace web
