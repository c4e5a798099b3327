# What an ordinary visit runs lies together in the program, and what it does not run (the check, the tour, other
# screens) never comes into memory: 1 MB. The list is written by platforms/linux/order_functions; of the linkers in
# Debian 12 gold alone takes one. Without gold the program is the same, only larger in memory.
find_program(GOLD ld.gold)
if(GOLD AND CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT EMSCRIPTEN)
  set(hot_functions ${CMAKE_SOURCE_DIR}/platforms/linux/hot_functions)
  target_link_options(backwise PRIVATE -fuse-ld=gold -Wl,--icf=safe -Wl,--section-ordering-file=${hot_functions})
  set_property(TARGET backwise APPEND PROPERTY LINK_DEPENDS ${hot_functions})
endif()
