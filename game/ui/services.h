// What the game asks of the machine it runs on, as plain functions.
// The platform fills this in; a test may fill it with its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text.h"
#include "ui/sound.h"

namespace ui {

/// A picture in memory: 8-bit RGBA, rows from the top, not premultiplied.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Room for such a picture in memory that belongs to someone else, a texture's for instance.
struct Raster {
  std::uint8_t* rgba = nullptr;
  int width = 0, height = 0;
  int pitch = 0;  ///< bytes from a row to the next

  std::uint8_t* row(int y) const { return rgba + static_cast<std::ptrdiff_t>(y) * pitch; }
};

/// What became of something asked of the player's own files.
struct FileAnswer {
  enum class Kind {
    put,         ///< written; `place` says where
    put_full,    ///< not written: the disk is full
    put_failed,  ///< not written
    listed,      ///< `names`, looked for in `place`
    got,         ///< `bytes` of a file; `place` is its name when the system chose it
    get_failed,  ///< it cannot be read
    cancelled,   ///< the player closed the system's dialog
  };
  Kind kind = Kind::cancelled;
  std::string place, bytes;
  std::vector<std::string> names;  ///< with their folders, the newest first
};

/// The player's own files outside the save folder: a folder known to them, or a browser's dialogs.
/// Each function only asks; what came of it is fetched with `answer` in a later frame, so that a system that
/// takes its time and one that answers at once are the same to the game. Empty where there is no such thing.
struct Files {
  /// Writes a file under this name, or a free one like it.
  std::function<void(const std::string& name, std::string bytes)> put;
  /// Lists what can be imported. Empty where the system has a dialog for it.
  std::function<void()> list;
  /// Reads a listed file; with an empty name the system lets the player choose one.
  std::function<void(const std::string& name)> get;
  /// The next answer, if there is one; the platform starts a frame when one has come.
  std::function<std::optional<FileAnswer>()> answer;
};

/// How the name of an exported save ends.
constexpr const char* own_file_suffix = ".backwise";

/// The machine. Every function may be empty except read_file, keep_file and rasterise.
struct Services {
  /// The bytes of a file of the data folder, such as "levels/index.json"; nothing when it is missing.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
  /// The same bytes where they stay, unchanged, as long as a copy of this function: mapped where the system
  /// can, so that only what is looked at takes memory. Empty when the file is missing.
  std::function<std::string_view(const std::string& path)> keep_file;
  /// Draws an SVG as large as it fits, from the upper left corner; false when the SVG is broken.
  std::function<bool(std::string svg, const Raster& into)> rasterise;
  /// Folders with a pack of the player's own, and the files in them ("mine/pack.json"). Empty where the
  /// player has no folder; `own_folder` tells where it is.
  std::function<std::vector<std::string>()> own_packs;
  std::function<std::optional<std::string>(const std::string& path)> read_own;
  std::string own_folder;
  /// Starts a phone call on devices that can; false when there is no phone.
  std::function<bool(const std::string& number)> dial;
  /// Whether there is a voice for the language; empty: there is one when `speak` is there.
  std::function<bool(rules::Lang lang)> has_voice;
  /// Shakes the device for so many milliseconds.
  std::function<void(int ms)> vibrate;
  /// Says a text aloud; false when there is no voice for the language.
  std::function<bool(const std::string& text, rules::Lang lang)> speak;
  /// Plays a sound (sound.h); does nothing where no loudspeaker can be had. Empty: the machine is mute.
  std::function<void(Sound sound)> sound;
  /// Shows a notice of the system's own, where it has such; called while the game is not in front.
  std::function<void(const std::string& title, const std::string& text)> notify;
  /// A notice may follow later: where the player must allow it, they are asked now, and only once ever.
  /// Empty: nobody need be asked.
  std::function<void()> expect_notices;
  Files files;
};

}  // namespace ui
