// What the game asks of the page around it. Implemented in bridge.js, which hands on to shell/shell.js.
// Strings are UTF-8 and read during the call.
#pragma once

extern "C" {

/// Asks for one more frame as soon as the page next paints.
void shell_wake();
/// The save file has changed: copies it into the browser's store, soon and never twice at once.
void shell_keep();
/// The game cannot start; says why to the player.
void shell_fail(const char* why);
/// Starts a phone call; 0 on devices without a phone.
int shell_dial(const char* number);
/// Shakes the device for so many milliseconds, where it can.
void shell_vibrate(int ms);
/// Opens the system's keyboard for the line of this name, or closes it; backwise_type tells what is typed.
void shell_type(int open, const char* name);
/// Asks for a frame after so many milliseconds though nothing moves until then; negative: takes that back.
void shell_wake_in(int ms);
/// Plays so many samples, one channel at so many a second; silent before the player has touched the page.
void shell_sound(const float* samples, int count, int rate);
/// 1 while the page is hidden: another tab is in front, or the window is put away.
int shell_hidden();
/// Shows a notice of the system's own, where the player allows it.
void shell_notify(const char* title, const char* text);
/// Asks the player, once ever, to allow notices; called in the wake of a tap.
void shell_expect_notices();
/// 1 when the browser has a voice for the language ("zh", "en").
int shell_has_voice(const char* lang);
/// Says a text aloud, in place of what is being said; 0 without a voice for the language.
int shell_speak(const char* text, const char* lang);

/// Hands the player a file of so many bytes to keep, as a download.
void shell_put(const char* name, const void* bytes, int size);
/// Lets the player choose a file; backwise_chosen (own_files.cpp) tells what came of it.
void shell_choose();

/// The mirror of the screen for screen readers: begin, one call a zone in reading order, end.
/// `title` is the screen's name; empty: its first heading. `back`: 1 when the back button has somewhere to
/// go. `paper` is the page's colour, 0xRRGGBB.
void shell_mirror_begin(const char* lang, const char* title, int back, int paper);
/// A zone; place in dp. `state`: 1 tappable, 2 selected, 4 disabled. `value` and `share` (0 to 1) are what a
/// slider stands at, in words and along its track.
void shell_mirror_zone(const char* id, const char* role, const char* name, float x, float y, float w, float h,
                       int state, const char* value, float share);
void shell_mirror_end();
/// The keyboard's focus has moved to a zone.
void shell_focus(const char* id);
}
