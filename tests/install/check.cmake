# SPDX-License-Identifier: Apache-2.0
# In: BUILD_DIR, SOURCE_DIR, SCRATCH_DIR, GENERATOR, COMPILER, FLAGS, VERSION.

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nfailed (${result}):\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(prefix "${SCRATCH_DIR}/prefix")
file(REMOVE_RECURSE "${SCRATCH_DIR}")
run("${CMAKE_COMMAND}" --install "${BUILD_DIR}" --prefix "${prefix}")

# Nothing but the library, its headers, its package files and the command.
file(GLOB_RECURSE installed RELATIVE "${prefix}" "${prefix}/*")
list(FILTER installed EXCLUDE REGEX
  "^(bin/kanteling|include/kanteling/.*\\.hp?p?|lib.*/libkanteling[^/]*|lib.*/cmake/kanteling/[^/]*\\.cmake)$")
if(installed)
  message(FATAL_ERROR "Installed, but not part of the package: ${installed}")
endif()

# Moved, because a package must not remember where it was installed.
file(RENAME "${prefix}" "${SCRATCH_DIR}/moved")

function(consume name)
  set(build "${SCRATCH_DIR}/${name}")
  run("${CMAKE_COMMAND}" -S "${SOURCE_DIR}" -B "${build}" -G "${GENERATOR}"
      "-DCMAKE_PREFIX_PATH=${SCRATCH_DIR}/moved" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
      "-DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF" ${ARGN})
  run("${CMAKE_COMMAND}" --build "${build}")
  run("${build}/${name}")
  string(STRIP "${output}" output)
  set(says "${output}" PARENT_SCOPE)
  if(NOT output MATCHES "(^|\n)kanteling ${VERSION}$")
    message(FATAL_ERROR "${name} says '${output}', not 'kanteling ${VERSION}' at the end")
  endif()
endfunction()

consume(consumer)
# The rules alone ask for nothing beyond tl-expected.
consume(rules_consumer -DRULES_ONLY=ON -DCMAKE_DISABLE_FIND_PACKAGE_pugixml=ON
        -DCMAKE_DISABLE_FIND_PACKAGE_simdjson=ON -DCMAKE_DISABLE_FIND_PACKAGE_Threads=ON)
if(NOT says MATCHES "ride: yes" OR NOT says MATCHES "Rule near holds" OR NOT says MATCHES "age = 70 meets >= 65")
  message(FATAL_ERROR "rules_consumer decides or explains something else: '${says}'")
endif()
