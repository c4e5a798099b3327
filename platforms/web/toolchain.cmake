# CMake's toolchain file for the browser: the Emscripten that platforms/web/toolchain unpacks.
get_filename_component(EMSCRIPTEN_ROOT_PATH
  "${CMAKE_CURRENT_LIST_DIR}/../../build/deps/emscripten-3.1.69/root/usr/share/emscripten" ABSOLUTE)
if(NOT EXISTS "${EMSCRIPTEN_ROOT_PATH}/.emscripten")
  message(FATAL_ERROR "Emscripten is missing; platforms/web/build makes it.")
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
