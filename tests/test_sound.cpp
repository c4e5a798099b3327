// Sounds: which event asks for which, what they are as numbers, that off means none, and the loudspeaker.
#include <algorithm>
#include <cmath>
#include <map>

#include "screen_checks.h"
#include "sdl/sound.h"
#include "sounds.h"

using rules::EventKind;
using ui::Sound;

namespace {

std::vector<Sound> all_sounds() {
  std::vector<Sound> all;
  for (int i = 0; i < ui::sound_count; ++i) all.push_back(static_cast<Sound>(i));
  return all;
}

float peak_of(const std::vector<float>& samples) {
  float peak = 0;
  for (const float value : samples) peak = std::max(peak, std::abs(value));
  return peak;
}

/// The sounds that came after the first `before`.
std::vector<Sound> since(Stage& stage, size_t before) {
  return {stage.heard().begin() + static_cast<std::ptrdiff_t>(before), stage.heard().end()};
}

void set(Stage& stage, bool sound, bool glass) {
  rules::Settings settings = stage.model().settings;
  settings.sound = sound, settings.hourglass.sound = glass;
  stage.app().carry_out(screens::Change{settings});
}

/// An answer, a habit built and marked, an hour of sitting.
void play_a_little(Stage& stage) {
  first_minute(stage);
  REQUIRE(stage.tap("stop.habits"));
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("offer.up-each-hour"));
  REQUIRE(stage.tap("cue.hour"));
  REQUIRE(stage.tap("new.done"));
  REQUIRE(stage.tap("mark.up-each-hour.0"));
  REQUIRE(stage.tap("glass"));
  REQUIRE(stage.tap("glass.action"));
  stage.pass_seconds(3'601);
  stage.settle();
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("stop.myths"));
  REQUIRE(stage.pick(true));
  REQUIRE(stage.tap("quiz.confirm"));
}

}  // namespace

TEST_CASE("each sound goes from silence to silence, is soft, short, and not like another") {
  std::map<std::vector<float>, Sound> different;
  for (const Sound sound : all_sounds()) {
    CAPTURE(static_cast<int>(sound));
    const std::vector<float> samples = ui::samples_of(sound);
    REQUIRE(!samples.empty());
    CHECK(samples.front() == 0);
    CHECK(std::abs(samples.back()) < 1e-6f);
    CHECK(peak_of(samples) > 0.02f);
    CHECK(peak_of(samples) < 0.34f);
    const float seconds = static_cast<float>(samples.size()) / ui::sound_rate;
    CHECK(seconds > 0.05f);
    CHECK(seconds <= (sound == Sound::finish ? 1.5f : 0.6f));  // style.md
    float sum = 0, leap = 0;
    for (size_t i = 0; i < samples.size(); ++i) {
      sum += samples[i];
      if (i > 0) leap = std::max(leap, std::abs(samples[i] - samples[i - 1]));
    }
    CHECK(std::abs(sum / static_cast<float>(samples.size())) < 0.005f);  // nothing pushes the cone aside
    CHECK(leap < 0.12f);                                                 // nothing clicks
    CHECK(ui::samples_of(sound) == samples);
    different[samples] = sound;
  }
  CHECK(different.size() == ui::sound_count);
}

TEST_CASE("what happened decides the sound; what only passed is silent") {
  const auto of = [](EventKind kind, int value, const char* note = "") {
    return sound_of(rules::Event{kind, "x", value, note});
  };
  CHECK(of(EventKind::answered, 1) == Sound::right);
  CHECK(of(EventKind::answered, 0) == Sound::not_yet);
  CHECK(of(EventKind::answered_again, 1) == Sound::right);
  CHECK(of(EventKind::guessed, 0) == Sound::not_yet);
  CHECK(of(EventKind::planned, 3) == Sound::star);
  CHECK(of(EventKind::planned, 1) == Sound::tap);
  CHECK(of(EventKind::lifted, 2'400, "2") == Sound::star);
  CHECK(of(EventKind::lifted, 2'400, "0") == Sound::tap);
  CHECK(of(EventKind::lifted, 2'400, "-1") == Sound::tap);
  CHECK(of(EventKind::marked, 0) == Sound::done);
  CHECK(of(EventKind::marked, 1) == Sound::cloth);
  CHECK(of(EventKind::marked, 2) == Sound::cloth);
  CHECK(of(EventKind::guided, 60) == Sound::done);
  CHECK(of(EventKind::built, 5) == Sound::tap);
  CHECK(of(EventKind::put_away, 0) == Sound::cloth);
  CHECK(of(EventKind::took, 0) == Sound::tap);
  CHECK(of(EventKind::round, 6) == Sound::finish);
  CHECK(of(EventKind::sorted, 2) == Sound::right);
  CHECK(of(EventKind::sorted, 1) == Sound::tap);  // more urgent than needed is no miss
  CHECK(of(EventKind::sorted_again, 0) == Sound::not_yet);
  CHECK(of(EventKind::swept, 6) == Sound::finish);
  for (const EventKind silent : {EventKind::seen, EventKind::skipped, EventKind::scene, EventKind::explained})
    CHECK_FALSE(of(silent, 1));
}

TEST_CASE("one move makes one sound, the most telling") {
  std::vector<rules::LogEntry> log;
  for (const rules::Event& event : rules::play(rules::Guided{"x", 20'000, 60}))
    log.push_back({0, 20'000, event});
  CHECK(sound_of(log) == Sound::done);
  log.push_back({0, 20'000, {EventKind::round, "pack", 6, ""}});
  CHECK(sound_of(log) == Sound::finish);
  CHECK_FALSE(sound_of(std::span<const rules::LogEntry>{}));
}

TEST_CASE(
    "played with sound on: choosing, a done day and a right answer are heard, the hourglass when wished") {
  Stage stage(plain());
  play_a_little(stage);
  CHECK(stage.heard() == std::vector{Sound::tap, Sound::done, Sound::right});
  CHECK(stage.model().settings.hourglass.sand == rules::Sand::due);
}

TEST_CASE("off means none") {
  Stage stage(plain());
  set(stage, false, false);
  play_a_little(stage);
  CHECK(stage.heard().empty());
}

TEST_CASE("the hourglass's one sound has its own switch, and both are heard once when switched on") {
  Stage stage(plain());
  set(stage, false, false);
  first_minute(stage);
  REQUIRE(stage.tap("stop.habits"));
  REQUIRE(stage.tap("glass"));
  REQUIRE(stage.tap("glass.sound"));
  CHECK(stage.heard() == std::vector{Sound::glass});
  REQUIRE(stage.tap("glass.action"));
  const size_t before = stage.heard().size();
  stage.pass_seconds(3'601);
  stage.settle();
  CHECK(since(stage, before) == std::vector{Sound::glass});
  REQUIRE(stage.tap("glass.sound"));
  CHECK_FALSE(stage.model().settings.hourglass.sound);
  CHECK(since(stage, before) == std::vector{Sound::glass});
  REQUIRE(stage.tap("settings"));
  REQUIRE(stage.tap("settings.sound"));
  CHECK(stage.model().settings.sound);
  CHECK(stage.heard().back() == Sound::tap);
}

TEST_CASE("on a mute machine there is nothing to switch") {
  StageOptions options = plain();
  options.mute = true;
  Stage stage(options);
  play_a_little(stage);
  CHECK(stage.heard().empty());
  stage.app().carry_out(screens::Open{screens::Place::settings});
  stage.settle();
  CHECK(stage.shows("settings.motion"));
  CHECK_FALSE(stage.shows("settings.sound"));
}

TEST_CASE("the loudspeaker is opened by a sound, takes another on top, and is closed when all is played") {
  SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
  sdl::Speaker speaker;
  CHECK_FALSE(speaker.is_open());
  CHECK(speaker.rest() < 0);
  speaker.play(ui::samples_of(Sound::tap));
  REQUIRE(speaker.is_open());
  speaker.play(ui::samples_of(Sound::cloth));
  int turns = 0;
  for (int left_ms = speaker.rest(); left_ms >= 0 && turns < 100; left_ms = speaker.rest(), ++turns)
    SDL_Delay(static_cast<Uint32>(left_ms));
  CHECK(turns > 0);
  CHECK_FALSE(speaker.is_open());
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("without a loudspeaker nothing is heard and nothing goes wrong") {
  SDL_SetHint(SDL_HINT_AUDIODRIVER, "no-such-driver");
  sdl::Speaker speaker;
  for (int i = 0; i < 3; ++i) speaker.play(ui::samples_of(Sound::right));
  CHECK_FALSE(speaker.is_open());
  CHECK(speaker.rest() < 0);
}
