// The release stoppers as one table of words: what no text of the game may say, why, and where it may still
// be quoted or denied. What words cannot show (a picture, a missing skip button) is not judged here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// Who says a text.
enum class Voice {
  ours,    ///< the game, and the replies it offers
  quoted,  ///< the untrue claim, or the myth that is flagged as not so
};

/// Which texts a stopper is for.
enum class Field { main, evidence, interface };  ///< a card's texts, its evidence note, the interface's words

/// A banned word that was found.
struct Stopped {
  std::string word;
  const char* why;
};

/// The first banned word of a text (without break marks), or nothing. Chinese and English words are both
/// looked for, English ones whole and in any case.
std::optional<Stopped> banned_in(std::string_view text, Voice voice, Field field);

}  // namespace content
