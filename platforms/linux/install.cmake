# What `cmake --install` and the Debian package put where: program, data, icons, desktop entry, metainfo, licence.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR})
install(TARGETS backwise)
set(squeezed ${CMAKE_BINARY_DIR}/squeezed)
add_custom_command(
  OUTPUT ${squeezed}-stamp
  COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/platforms/linux/squeeze.py ${BACKWISE_DATA} ${squeezed}
  COMMAND ${CMAKE_COMMAND} -E touch ${squeezed}-stamp
  DEPENDS ${data_made} ${CMAKE_SOURCE_DIR}/platforms/linux/squeeze.py
  COMMENT "Packing the data as it is installed" VERBATIM)
add_custom_target(squeezed_data ALL DEPENDS ${squeezed}-stamp)
install(DIRECTORY ${squeezed}/ DESTINATION ${share}/backwise)
install(FILES LICENSE DESTINATION ${share}/doc/backwise RENAME copyright)
install(FILES platforms/linux/desktop/backwise.desktop DESTINATION ${share}/applications)
configure_file(platforms/linux/desktop/org.backwise.backwise.metainfo.xml
  ${CMAKE_BINARY_DIR}/desktop/org.backwise.backwise.metainfo.xml @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/desktop/org.backwise.backwise.metainfo.xml DESTINATION ${share}/metainfo)

# Small icons are the head alone, which can still be known at 16 pixels; larger ones are the whole picture.
add_executable(svg_to_png platforms/linux/svg_to_png.cpp)
target_link_libraries(svg_to_png PRIVATE platform_sdl)
backwise_warnings(svg_to_png)
set(art ${CMAKE_SOURCE_DIR}/assets/art)
foreach(size 16 24 32 48 64 128 256 512)
  set(drawing ${art}/logo.svg)
  if(size LESS 64)
    set(drawing ${art}/app-icon.svg)
  endif()
  set(icon ${CMAKE_BINARY_DIR}/desktop/${size}.png)
  add_custom_command(OUTPUT ${icon} COMMAND svg_to_png ${drawing} ${size} ${icon} DEPENDS ${drawing} VERBATIM)
  list(APPEND icons ${icon})
  install(FILES ${icon} DESTINATION ${share}/icons/hicolor/${size}x${size}/apps RENAME backwise.png)
endforeach()
add_custom_target(icons ALL DEPENDS ${icons})
install(FILES ${art}/logo.svg DESTINATION ${share}/icons/hicolor/scalable/apps RENAME backwise.svg)

# The Debian package (platforms/linux/package): what it depends on is found by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME backwise)
set(CPACK_PACKAGE_CONTACT "The Backwise founders <founders@backwise.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "game about looking after the lower back")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Somebody says something about backs; the player picks a reply and sees the fact, the reason and one thing to do. Chinese and English. No network, no account.")
set(CPACK_DEBIAN_PACKAGE_SECTION games)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
include(CPack)
