// See spelling.h.
#include "content/spelling.h"

#include <array>
#include <utility>

#include "content/letters.h"

namespace content {
namespace {

/// Beginnings of words; each stands for all its endings.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> stems{{
    {"color", "colour"},
    {"flavor", "flavour"},
    {"favor", "favour"},
    {"labor", "labour"},
    {"neighbor", "neighbour"},
    {"behavior", "behaviour"},
    {"tumor", "tumour"},
    {"harbor", "harbour"},
    {"honor", "honour"},
    {"rumor", "rumour"},
    {"vapor", "vapour"},
    {"center", "centre"},
    {"fiber", "fibre"},
    {"liter", "litre"},
    {"theater", "theatre"},
    {"centimeter", "centimetre"},
    {"gray", "grey"},
    {"mom", "mum"},
    {"gotten", "got"},
    {"analyz", "analys"},
    {"paralyz", "paralys"},
    {"traveled", "travelled"},
    {"traveling", "travelling"},
    {"canceled", "cancelled"},
    {"skillful", "skilful"},
    {"fulfill", "fulfil"},
    {"pediatric", "paediatric"},
    {"orthopedic", "orthopaedic"},
    {"anesthe", "anaesthe"},
    {"hemorrh", "haemorrh"},
    {"diarrhea", "diarrhoea"},
    {"edema", "oedema"},
    {"pajama", "pyjama"},
    {"estrogen", "oestrogen"},
}};
/// British words that begin like one of them.
constexpr std::array harmless{"laborato",   "laborious",  "moment",   "literal", "literac",
                              "literat",    "vaporis",    "grayling", "honorar", "fulfilled",
                              "fulfilling", "coloration", "colorect"};

bool is_harmless(std::string_view word) {
  for (std::string_view stem : harmless)
    if (word.starts_with(stem)) return true;
  return false;
}

}  // namespace

Spelling american_in(std::string_view text) {
  for (const std::string& word : words_of(lower(text))) {
    if (is_harmless(word)) continue;
    for (const auto& [american, british] : stems)
      if (word.starts_with(american)) return {word, std::string(british) + word.substr(american.size())};
  }
  return {};
}

}  // namespace content
