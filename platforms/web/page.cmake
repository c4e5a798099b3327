# The web page's program: the desktop's libraries, linked by Emscripten into game.js, game.wasm and game.data.
# platforms/web/pack.py makes the folder of static files from them.
backwise_library(platform_web platforms/web)
target_link_libraries(platform_web PUBLIC platform_sdl)

# What the first download holds: no fallback font, which only typed text needs (the page fetches it then), no notes
# for authors, and each level once: in its JSON form, which packs smaller. Most levels and drawings come after it, in
# later.json.
set(page_data "${CMAKE_BINARY_DIR}/page-data")
add_custom_command(
  OUTPUT ${page_data}/stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${page_data}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${BACKWISE_DATA} ${page_data}
  COMMAND ${CMAKE_COMMAND} -E rm -f ${page_data}/fonts/fallback.otf ${page_data}/fonts/stamp
    ${page_data}/levels/article_runs.txt ${page_data}/levels/claims.json
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${page_data}/levels/schema
  COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/platforms/web/page_data.py ${CMAKE_SOURCE_DIR} ${page_data}
    ${CMAKE_BINARY_DIR}/later.json
  COMMAND find ${page_data} -name "README*" -delete
  COMMAND ${CMAKE_COMMAND} -E touch ${page_data}/stamp
  DEPENDS ${BACKWISE_DATA}/fonts/stamp ${BACKWISE_DATA}/stamp ${CMAKE_SOURCE_DIR}/platforms/web/page_data.py
  COMMENT "Gathering the page's data" VERBATIM)
add_custom_target(page_data DEPENDS ${page_data}/stamp)

add_executable(game platforms/web/main.cpp)
target_link_libraries(game PRIVATE platform_web)
backwise_warnings(game)
add_dependencies(game page_data)
set_target_properties(game PROPERTIES LINK_DEPENDS "${page_data}/stamp;${CMAKE_SOURCE_DIR}/platforms/web/bridge.js")
target_link_options(game PRIVATE
  -sMODULARIZE=1 -sEXPORT_NAME=createGame -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432 -sSTACK_SIZE=1048576 -sMALLOC=emmalloc
  -sEXPORTED_RUNTIME_METHODS=FS,ccall -sINCOMING_MODULE_JS_API=shell,canvas,preRun,instantiateWasm,getPreloadedPackage,locateFile,print,printErr,onAbort
  -lidbfs.js --js-library ${CMAKE_SOURCE_DIR}/platforms/web/bridge.js
  --preload-file ${page_data}@/data --exclude-file */stamp)
