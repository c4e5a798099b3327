# The data folder beside the program: levels, words, drawings and the fonts subset to what they use.
set(BACKWISE_DATA ${CMAKE_BINARY_DIR}/data)

file(GLOB_RECURSE data_words CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/levels/*.json ${CMAKE_SOURCE_DIR}/assets/text/*.json)
list(FILTER data_words EXCLUDE REGEX "/(claims\\.json|schema/.*)$")  # never drawn
file(GLOB_RECURSE data_files CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/levels/* ${CMAKE_SOURCE_DIR}/assets/text/* ${CMAKE_SOURCE_DIR}/assets/art/*)

add_custom_command(
  OUTPUT ${BACKWISE_DATA}/fonts/stamp
  COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/platforms/font_subset.py ${BACKWISE_DATA}/fonts ${data_words}
  COMMAND ${CMAKE_COMMAND} -E touch ${BACKWISE_DATA}/fonts/stamp
  DEPENDS ${data_words} ${CMAKE_SOURCE_DIR}/platforms/font_subset.py
  COMMENT "Cutting the fonts to the characters in use" VERBATIM)

add_custom_command(
  OUTPUT ${BACKWISE_DATA}/stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${BACKWISE_DATA}/levels ${BACKWISE_DATA}/text ${BACKWISE_DATA}/art
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/levels ${BACKWISE_DATA}/levels
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/assets/text ${BACKWISE_DATA}/text
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/assets/art ${BACKWISE_DATA}/art
  COMMAND ${CMAKE_COMMAND} -E touch ${BACKWISE_DATA}/stamp
  DEPENDS ${data_files}
  COMMENT "Copying levels, words and drawings" VERBATIM)

# What the game reads at start in place of the JSON. A page reads the JSON, which is a smaller download.
set(data_made ${BACKWISE_DATA}/fonts/stamp ${BACKWISE_DATA}/stamp)
if(NOT EMSCRIPTEN)
  add_executable(snapshot platforms/snapshot.cpp)
  target_link_libraries(snapshot PRIVATE content)
  backwise_warnings(snapshot)
  add_custom_command(
    OUTPUT ${BACKWISE_DATA}/snapshot
    COMMAND snapshot ${BACKWISE_DATA} ${BACKWISE_DATA}/snapshot
    DEPENDS ${BACKWISE_DATA}/stamp snapshot
    COMMENT "Writing the snapshot of levels and words" VERBATIM)
  list(APPEND data_made ${BACKWISE_DATA}/snapshot)
endif()

add_custom_target(data ALL DEPENDS ${data_made})
