// Validates JSON documents against a JSON Schema (draft 2020-12) with ajv; prints what is wrong.
//
// Usage: NODE_PATH=… node validate.cjs SCHEMA DOCUMENT…

const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

const [schema, ...documents] = process.argv.slice(2).map((path) => JSON.parse(fs.readFileSync(path, "utf8")));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

let failed = documents.length === 0;
for (const document of documents) {
  if (validate(document)) continue;
  failed = true;
  for (const error of validate.errors) console.log(`${error.instancePath || "/"}: ${error.message}`);
}
process.exit(failed ? 1 : 0);
