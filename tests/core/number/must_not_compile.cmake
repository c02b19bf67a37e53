# cmake -DCOMPILER= -DROOT= -DSOURCE= -DSECTIONS=n -P must_not_compile.cmake
# SOURCE must compile as it stands, and must not compile with -DSECTION=1, ..., -DSECTION=n.
set(command ${COMPILER} -std=c++20 -fsyntax-only -I${ROOT} ${SOURCE})
execute_process(COMMAND ${command} RESULT_VARIABLE status ERROR_VARIABLE diagnostics)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the sound part does not compile, so nothing is shown:\n${diagnostics}")
endif()
foreach(section RANGE 1 ${SECTIONS})
  execute_process(COMMAND ${command} -DSECTION=${section} RESULT_VARIABLE status ERROR_QUIET)
  if(status EQUAL 0)
    message(SEND_ERROR "section ${section} of ${SOURCE} compiles, but must not")
  endif()
endforeach()
# A section that is not there compiles: proof that the sections, not the switch, are refused.
math(EXPR beyond "${SECTIONS} + 1")
execute_process(COMMAND ${command} -DSECTION=${beyond} RESULT_VARIABLE status ERROR_VARIABLE diagnostics)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "an unused section number breaks the file:\n${diagnostics}")
endif()
