// The content check's eyes: drawings, glyphs, and whether each text fits its place on the smallest phone
// (320 x 568 dp) at all four text steps, measured with the game's own fonts and screens.
#pragma once

#include "content/check.h"
#include "rules/words.h"
#include "ui/ui.h"

/// Hooks that ask an interface between two of its frames. `ui` and `words` must outlive them.
content::CheckHooks check_hooks(ui::Ui& ui, const rules::Words& words);
