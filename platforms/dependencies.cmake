# Every library the game stands on: name, version, where from, licence. Nothing else looks for one.
# "Source of" is a source package of another Debian release: platforms/linux/fetch_sources, platforms/web/sources.
#
#   SDL2            >= 2.26    Debian libsdl2-dev          zlib           window, input, renderer
#                   2.32       web: source of `trixie`
#   Dear ImGui      1.92.2+    source of `forky`           MIT            brush, text engine
#   nanosvg         2024-12    source of `trixie`          zlib           SVG drawings
#   stb             any        Debian libstb-dev           MIT            PNG writing and reading
#   doctest         >= 2.4     Debian doctest-dev          MIT            tests
#   SQLite          >= 3.40    Debian libsqlite3-dev       public domain  the save file
#                   3.46       web: source of `trixie`
#   SQLiteCpp       >= 3.2     Debian libsqlitecpp-dev     MIT            its C++ face
#                   3.2        web: source of `bookworm`
#   nlohmann-json   >= 3.11    Debian nlohmann-json3-dev   MIT            level packs and words
#   fmt             >= 9       Debian libfmt-dev           MIT            placeholders in words
#   libunibreak     >= 1.1     Debian libunibreak-dev      zlib           line breaks
#                   6.1        web: source of `trixie`
#   CLI11           >= 2.1     Debian libcli11-dev         BSD-3          the command line
#   Noto Sans CJK   any        Debian fonts-noto-cjk       OFL-1.1        the font, subset by font_subset.py
#   Emscripten      3.1.69     package of `trixie`         MIT            the web's compiler, by platforms/web/toolchain
#   playwright-core, axe-core  npm, tests/web              Apache-2.0, MPL-2.0  the web's tests

if(EMSCRIPTEN)
  include(platforms/web/libraries.cmake)
else()
  find_package(SDL2 2.26 REQUIRED CONFIG)
  find_package(fmt 9 REQUIRED CONFIG)
  find_package(nlohmann_json 3.11 REQUIRED CONFIG)
  find_package(CLI11 2.1 REQUIRED CONFIG)
  find_package(doctest 2.4 REQUIRED CONFIG)
  find_package(SQLite3 3.40 REQUIRED)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(STB REQUIRED IMPORTED_TARGET stb)
  find_library(SQLITECPP_LIBRARY SQLiteCpp REQUIRED)
  find_library(UNIBREAK_LIBRARY unibreak REQUIRED)
endif()

# Dear ImGui is not taken from Debian 12's own package (1.86: no fonts at any size, no SDL renderer).
# platforms/linux/fetch_sources unpacks a newer source into build/deps; elsewhere FetchContent clones it.
set(BACKWISE_IMGUI "${CMAKE_SOURCE_DIR}/build/deps/imgui" CACHE PATH "Dear ImGui's source, 1.92.2 or a later 1.92")
if(NOT EXISTS "${BACKWISE_IMGUI}/imgui.h")
  include(FetchContent)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW TRUE)
  FetchContent_GetProperties(imgui)
  if(NOT imgui_POPULATED)
    FetchContent_Populate(imgui)
  endif()
  set(BACKWISE_IMGUI "${imgui_SOURCE_DIR}")
endif()
file(STRINGS "${BACKWISE_IMGUI}/imgui.h" imgui_version REGEX "define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
if(imgui_version LESS 19220 OR imgui_version GREATER_EQUAL 19300)
  message(FATAL_ERROR "Dear ImGui ${imgui_version} in ${BACKWISE_IMGUI}: 1.92.2 or a later 1.92 is needed.")
endif()

add_library(imgui STATIC
  ${BACKWISE_IMGUI}/imgui.cpp ${BACKWISE_IMGUI}/imgui_draw.cpp
  ${BACKWISE_IMGUI}/imgui_tables.cpp ${BACKWISE_IMGUI}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${BACKWISE_IMGUI})
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS)
# Of Dear ImGui each frame spends its time in imgui_draw; the rest is made small, for it is in memory from the start.
target_compile_options(imgui PRIVATE $<IF:$<BOOL:${EMSCRIPTEN}>,-Oz,-Os> -w)
if(NOT EMSCRIPTEN)
  set_source_files_properties(${BACKWISE_IMGUI}/imgui_draw.cpp PROPERTIES COMPILE_OPTIONS -O2)
endif()

add_library(imgui_sdlrenderer2 STATIC ${BACKWISE_IMGUI}/backends/imgui_impl_sdlrenderer2.cpp)
target_include_directories(imgui_sdlrenderer2 SYSTEM PUBLIC ${BACKWISE_IMGUI}/backends)
target_link_libraries(imgui_sdlrenderer2 PUBLIC imgui SDL2::SDL2)
target_compile_options(imgui_sdlrenderer2 PRIVATE $<IF:$<BOOL:${EMSCRIPTEN}>,-Oz,-O2> -w)

# nanosvg is two headers; Debian 12 has none but the one hidden inside SDL2_image, which draws only into pictures of
# its own.
set(BACKWISE_NANOSVG "${CMAKE_SOURCE_DIR}/build/deps/nanosvg" CACHE PATH "nanosvg's source")
if(NOT EXISTS "${BACKWISE_NANOSVG}/src/nanosvg.h")
  include(FetchContent)
  FetchContent_Declare(nanosvg
    URL https://github.com/memononen/nanosvg/archive/ea6a6aca009422bba0dbad4c80df6e6ba0c82183.tar.gz
    URL_HASH SHA512=e34196b93155d761a7060b5cc05da5fed0fad812916a28c923d190b011516bb9227641f0994eb705846fcab1d3d503a827336fa7ad9ac99a972e696d90830d8b)
  FetchContent_GetProperties(nanosvg)
  if(NOT nanosvg_POPULATED)
    FetchContent_Populate(nanosvg)
  endif()
  set(BACKWISE_NANOSVG "${nanosvg_SOURCE_DIR}")
endif()
add_library(nanosvg INTERFACE)
target_include_directories(nanosvg SYSTEM INTERFACE ${BACKWISE_NANOSVG}/src)
