# What is released: that it was hardened, what is in it, that it can be built again; what the documents say of it; and the
# audit of this project by itself.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(supply ${CMAKE_CURRENT_LIST_DIR})

set(sanitized "")
if(MLREADY_SANITIZE)
  set(sanitized --sanitized)
endif()
add_test(NAME supply.hardening COMMAND Python3::Interpreter -B ${supply}/hardening.py $<TARGET_FILE:mlready-cli> ${sanitized})

add_test(NAME supply.calls COMMAND Python3::Interpreter -B ${supply}/calls.py $<TARGET_FILE:mlready-cli>
  ${CMAKE_SOURCE_DIR}/src)

# The whole build is compared by scripts/reproduce; this is what generators write, their objects, and a layer's. It is
# built without sanitizers whatever this build is, so once is enough.
add_test(NAME supply.reproducible COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/scripts/reproduce
  --target mlready-rules --target mlready-frameworks --target mlready-profiles --target mlready-templates
  --target mlready-schemas)
set_tests_properties(supply.reproducible PROPERTIES TIMEOUT 300)
if(MLREADY_SANITIZE)
  set_tests_properties(supply.reproducible PROPERTIES DISABLED TRUE)
endif()
add_test(NAME supply.repeatable COMMAND Python3::Interpreter -B ${supply}/repeatable.py
  --rule-compiler $<TARGET_FILE:mlready-rule-compiler> --compiled ${CMAKE_BINARY_DIR}/generated/compiled_rules.cpp
  --archive $<TARGET_FILE:mlready>)

if(TARGET sbom)
  add_test(NAME supply.sbom COMMAND Python3::Interpreter -B ${supply}/sbom.py --sbom ${CMAKE_BINARY_DIR}/mlready.cdx.json
    --program $<TARGET_FILE:mlready-cli> --validator ${CMAKE_SOURCE_DIR}/tests/validators/validate_sbom.cjs)
  mlready_needs_node_modules(supply.sbom)
endif()

add_test(NAME docs.security COMMAND Python3::Interpreter -B ${supply}/named_tests.py
  --document ${CMAKE_SOURCE_DIR}/docs/security.md --build ${CMAKE_BINARY_DIR} --tests ${CMAKE_SOURCE_DIR}/tests)

add_test(NAME self-audit COMMAND mlready-cli audit ${CMAKE_SOURCE_DIR})
