# Installs the modules of FROM/package-lock.json into TO/node_modules with NPM, unless they are there already.
file(SHA256 ${FROM}/package-lock.json wanted)
set(stamp ${TO}/installed.txt)
if(EXISTS ${stamp})
  file(READ ${stamp} present)
  if(present STREQUAL wanted)
    return()
  endif()
endif()

file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY ${TO} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} ${wanted})
