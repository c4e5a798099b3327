# The libraries a web page must bring along, built from the sources that platforms/web/sources unpacks; the
# targets have the names the desktop's packages give them. SDL2's own CMake probes for five minutes; its
# configuration for Emscripten is fixed, so the files are named here instead.
set(sources "${CMAKE_SOURCE_DIR}/build/deps/web")
if(NOT EXISTS "${sources}/ready")
  message(FATAL_ERROR "The libraries' sources are missing; platforms/web/build fetches them.")
endif()

# A third party's static library: its own warnings are its own business.
function(web_library name)
  add_library(${name} STATIC ${ARGN})
  target_compile_options(${name} PRIVATE -w)
endfunction()

set(sdl "${sources}/sdl2/src")
file(GLOB sdl_files
  ${sdl}/*.c ${sdl}/atomic/*.c ${sdl}/audio/*.c ${sdl}/audio/emscripten/*.c ${sdl}/audio/dummy/*.c
  ${sdl}/audio/disk/*.c ${sdl}/cpuinfo/*.c ${sdl}/dynapi/*.c ${sdl}/events/*.c ${sdl}/file/*.c
  ${sdl}/filesystem/emscripten/*.c ${sdl}/haptic/*.c ${sdl}/haptic/dummy/*.c ${sdl}/joystick/*.c
  ${sdl}/joystick/emscripten/*.c ${sdl}/joystick/virtual/*.c ${sdl}/libm/*.c ${sdl}/loadso/dlopen/*.c
  ${sdl}/locale/*.c ${sdl}/locale/emscripten/*.c ${sdl}/misc/*.c ${sdl}/misc/emscripten/*.c ${sdl}/power/*.c
  ${sdl}/power/emscripten/*.c ${sdl}/render/*.c ${sdl}/render/opengles2/*.c ${sdl}/render/software/*.c
  ${sdl}/sensor/*.c ${sdl}/sensor/dummy/*.c ${sdl}/stdlib/*.c ${sdl}/thread/*.c ${sdl}/thread/generic/*.c
  ${sdl}/timer/*.c ${sdl}/timer/unix/*.c ${sdl}/video/*.c ${sdl}/video/emscripten/*.c ${sdl}/video/dummy/*.c
  ${sdl}/video/yuv2rgb/*.c)
web_library(web_sdl2 ${sdl_files})
target_include_directories(web_sdl2 SYSTEM PUBLIC ${sources}/sdl2/include)
# No joysticks, no formats of pixels that no browser has: their tables are bytes before the first tap.
target_compile_definitions(web_sdl2 PRIVATE SDL_HAVE_RLE=0 SDL_HAVE_YUV=0 SDL_HAVE_BLIT_N_RGB565=0
  SDL_HAVE_BLIT_0=0 SDL_HAVE_BLIT_1=0 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1)
add_library(SDL2::SDL2 ALIAS web_sdl2)

# One tab, one thread, one connection; the file is copied into the browser's store after each commit.
web_library(web_sqlite ${sources}/sqlite/sqlite3.c)
target_include_directories(web_sqlite SYSTEM PUBLIC ${sources}/sqlite)
target_compile_definitions(web_sqlite PRIVATE SQLITE_THREADSAFE=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE
  SQLITE_OMIT_WAL SQLITE_OMIT_DEPRECATED SQLITE_OMIT_JSON SQLITE_OMIT_UTF16 SQLITE_OMIT_AUTHORIZATION
  SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_OMIT_GET_TABLE SQLITE_OMIT_COMPLETE SQLITE_OMIT_INCRBLOB SQLITE_UNTESTABLE
  SQLITE_DQS=0 SQLITE_MAX_EXPR_DEPTH=0 SQLITE_DEFAULT_MEMSTATUS=0)
add_library(SQLite::SQLite3 ALIAS web_sqlite)

file(GLOB sqlitecpp_files ${sources}/sqlitecpp/src/*.cpp)
web_library(web_sqlitecpp ${sqlitecpp_files})
target_include_directories(web_sqlitecpp SYSTEM PUBLIC ${sources}/sqlitecpp/include)
target_link_libraries(web_sqlitecpp PUBLIC SQLite::SQLite3)
set(SQLITECPP_LIBRARY web_sqlitecpp)

file(GLOB unibreak_files ${sources}/unibreak/src/*.c)
list(FILTER unibreak_files EXCLUDE REGEX "tests?\\.c$")
web_library(web_unibreak ${unibreak_files})
target_include_directories(web_unibreak SYSTEM PUBLIC ${sources}/unibreak/src)
set(UNIBREAK_LIBRARY web_unibreak)

# Headers only.
function(web_headers target)
  string(REPLACE "::" "_" name web_${target})
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${ARGN})
  add_library(${target} ALIAS ${name})
endfunction()
web_headers(fmt::fmt ${sources}/include)
target_compile_definitions(web_fmt_fmt INTERFACE FMT_HEADER_ONLY)
web_headers(nlohmann_json::nlohmann_json ${sources}/include)
web_headers(doctest::doctest ${sources}/include)
web_headers(PkgConfig::STB ${sources}/include/stb)
