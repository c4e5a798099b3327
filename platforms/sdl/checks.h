// `backwise check`: loads all content and prints what is wrong with it.
#pragma once

#include <string>

namespace sdl {

/// Prints every problem as "file: /pointer: message"; 0 when there is none, else 1.
int check(const std::string& data_folder);

}  // namespace sdl
