// Validates a CycloneDX 1.6 document against the schema of the standard; prints what is wrong.
//
// Usage: NODE_PATH=… node validate_sbom.cjs DOCUMENT

const fs = require("fs");
const { Spec, Validation } = require("@cyclonedx/cyclonedx-library");

new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(fs.readFileSync(process.argv[2], "utf8")).then((error) => {
  if (error !== null) console.log(JSON.stringify(error, null, 2));
  process.exit(error === null ? 0 : 1);
});
