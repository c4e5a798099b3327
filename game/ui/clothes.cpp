// What each somebody of the lab wears. See figure.h.
#include "ui/figure.h"

namespace ui {
namespace {

struct Wardrobe {
  const char* somebody;
  Clothes clothes;
};

// Skins as in the drawings of their heads.
constexpr Colour pale = rgb(0xF3CDA9), pale_shade = rgb(0xE2B18A), warm = rgb(0xEAB98F),
                 warm_shade = rgb(0xD59E72), tan = rgb(0xD9A071), tan_shade = rgb(0xC08556),
                 brown = rgb(0xBC8257), brown_shade = rgb(0xA06A43), rosy = rgb(0xF6D8BC),
                 rosy_shade = rgb(0xE7BF9C);

/// Skin, top, sleeves and trousers each with their shade, then the shoes. The first is also a stranger's.
const Wardrobe wardrobes[] = {
    {"labour-m",
     {pale, pale_shade, rgb(0xF4B740), rgb(0xDFA02B), rgb(0x3F86A6), rgb(0x2F6B87), rgb(0x3F4A6B),
      rgb(0x323B57), rgb(0x6B4A3A)}},
    {"labour-f",
     {warm, warm_shade, rgb(0xE8805F), rgb(0xC9614A), rgb(0x5588AE), rgb(0x446F92), rgb(0x4A5575),
      rgb(0x3A4360), rgb(0x6B4A3A)}},
    {"office-m",
     {tan, tan_shade, rgb(0x86AFD0), rgb(0x6690B3), rgb(0x86AFD0), rgb(0x6690B3), rgb(0x4B5064),
      rgb(0x3A3E50), rgb(0x4A3A34)}},
    {"office-f",
     {pale, pale_shade, rgb(0xBB98CD), rgb(0x9C78B0), rgb(0xBB98CD), rgb(0x9C78B0), rgb(0x446470),
      rgb(0x345059), rgb(0x5A3C46)}},
    {"nurse",
     {brown, brown_shade, rgb(0x77C6BC), rgb(0x55A499), rgb(0x77C6BC), rgb(0x55A499), rgb(0x55998F),
      rgb(0x438177), rgb(0xE9E4DA)}},
    {"cook",
     {warm, warm_shade, rgb(0xF6F2E9), rgb(0xDCD5C6), rgb(0xF6F2E9), rgb(0xDCD5C6), rgb(0x626777),
      rgb(0x4F5462), rgb(0x3D3633)}},
    {"older-m",
     {rosy, rosy_shade, rgb(0x95A371), rgb(0x7A8759), rgb(0x95A371), rgb(0x7A8759), rgb(0x665A50),
      rgb(0x51473F), rgb(0x4A403A)}},
    {"older-f",
     {rosy, rosy_shade, rgb(0xD08894), rgb(0xB06874), rgb(0xD08894), rgb(0xB06874), rgb(0x5B6183),
      rgb(0x484E6B), rgb(0x5A4848)}},
};

/// Hair and hats as in the drawings of their heads.
Crown crown_of(const std::string& somebody) {
  using Kind = Crown::Kind;
  constexpr Colour black = rgb(0x3A323B), grey = rgb(0xCFC8BF), teal = rgb(0x12857B), white = rgb(0xF1EFE8);
  const struct {
    const char* somebody;
    Crown crown;
  } crowns[] = {{"labour-m", {Kind::cap, black, teal}}, {"labour-f", {Kind::tail, black}},
                {"office-m", {Kind::hair, black}},      {"office-f", {Kind::bob, black}},
                {"nurse", {Kind::hair, black}},         {"cook", {Kind::toque, black, white}},
                {"older-m", {Kind::bald, grey}},        {"older-f", {Kind::bun, grey}}};
  for (const auto& one : crowns)
    if (somebody == one.somebody) return one.crown;
  return crowns[0].crown;
}

/// Whose sleeves reach the wrists.
bool has_long_sleeves(const std::string& somebody) {
  return somebody == "office-m" || somebody == "office-f" || somebody == "cook" ||
         somebody.starts_with("older");
}

}  // namespace

Clothes clothes_of(const std::string& somebody, bool night) {
  const Wardrobe* found = &wardrobes[0];
  for (const Wardrobe& one : wardrobes)
    if (somebody == one.somebody) found = &one;
  Clothes clothes = found->clothes;
  clothes.head = "person-side-head-" + somebody;
  clothes.long_sleeve = has_long_sleeves(somebody);
  clothes.crown = crown_of(somebody);
  if (!night) return clothes;
  constexpr Colour moon = rgb(0xE6ECFA);
  for (Colour* one : {&clothes.legs, &clothes.legs_shade, &clothes.shoe}) *one = mix(*one, moon, 0.5f);
  return clothes;
}

}  // namespace ui
