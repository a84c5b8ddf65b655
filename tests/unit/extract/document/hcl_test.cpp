#include "documents.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using documents_test::leaves;
using documents_test::Leaves;
using documents_test::read;

TEST_CASE("Terraform blocks, labels, lists, maps, heredocs and expressions") {
  CHECK(leaves(read(Language::hcl, R"(# comment
terraform {
  required_version = ">= 1.5" // inline
}
resource "aws_ecs_service" "api" {
  name          = "api-${var.env}"
  desired_count = var.count * 2
  tags = { Name = "x", "team" : local.team }
  subnets = [
    "a", # first
    var.b,
  ]
  load_balancer {
    port = 8080
  }
  policy = <<-EOT
    {"a": 1}
  EOT
  ids = [for s in var.list : s.id]
  assume = jsonencode({
    Version = "2012"
  })
}
variable "x" {}
)")) == Leaves{"3 terraform.required_version = >= 1.5", "6 resource.aws_ecs_service.api.name = api-${var.env}",
               "7 resource.aws_ecs_service.api.desired_count = var.count * 2",
               "8 resource.aws_ecs_service.api.tags.Name = x", "8 resource.aws_ecs_service.api.tags.team = local.team",
               "10 resource.aws_ecs_service.api.subnets[] = a", "11 resource.aws_ecs_service.api.subnets[] = var.b",
               "14 resource.aws_ecs_service.api.load_balancer.port = 8080",
               "16-18 resource.aws_ecs_service.api.policy =     {\"a\": 1}\n",
               "19 resource.aws_ecs_service.api.ids = [for s in var.list : s.id]",
               "20-22 resource.aws_ecs_service.api.assume = jsonencode({\n    Version = \"2012\"\n  })",
               "24 variable.x = {}"});
}

TEST_CASE("a Terraform block's innermost mapping is tagged with its type and spans the block") {
  const auto result = read(Language::hcl, "resource \"t\" \"n\" {\n  a = 1\n}\n\nlocals {\n}\n");
  const auto& block = result.root()["resource"]["t"]["n"];
  CHECK(block.tag == "resource");
  CHECK(block.lines.first == 1);
  CHECK(block.lines.last == 3);
  CHECK(result.problems() == 0);
}

TEST_CASE("broken and deep HCL is survived") {
  for (const auto* text : {"resource \"a", "a = [", "a = {", "}", "]", "a = <<EOT\nx", "a = \"${\"", "= 1\nb = 2",
                           "a = )\nb = 2", "/*", "a {", "\"\" = 1"}) {
    CHECK(read(Language::hcl, text).problems() <= 1);
  }
  CHECK(read(Language::hcl, "= 1\nb = 2").root().text("b") == "2");
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "a {\n";
  CHECK(read(Language::hcl, deep).problems() == 2);
  CHECK(read(Language::hcl, "a = " + std::string(50000, '[')).problems() == 2);
}

TEST_CASE("Bicep resources, modules, parameters, loops and conditions") {
  CHECK(leaves(read(Language::bicep, R"(// comment
@description('Where, to')
param location string = resourceGroup().location
param size int
var tags = {
  team: 'ml'
}
resource ws 'Microsoft.MachineLearningServices/workspaces@2023-04-01' = {
  name: '${prefix}-ws'
  properties: {
    ports: [
      80
      443
    ]
  }
}
resource kv 'Microsoft.KeyVault/vaults@2023-02-01' existing = if (secure) {
  name: 'kv'
}
module net './net.bicep' = [for i in range(0, 2): {
  name: 'n${i}'
}]
output id string = ws.id
)")) == Leaves{"3 param.location = resourceGroup().location", "4 param.size = ", "6 var.tags.team = ml",
               "9 resource.Microsoft.MachineLearningServices/workspaces@2023-04-01.ws.name = ${prefix}-ws",
               "12 resource.Microsoft.MachineLearningServices/workspaces@2023-04-01.ws.properties.ports[] = 80",
               "13 resource.Microsoft.MachineLearningServices/workspaces@2023-04-01.ws.properties.ports[] = 443",
               "18 resource.Microsoft.KeyVault/vaults@2023-02-01.kv.name = kv",
               "21 module../net.bicep.net.name = n${i}", "23 output.id = ws.id"});
}

TEST_CASE("broken and deep Bicep is survived") {
  for (const auto* text : {"resource a 'b", "resource a 'b' = {", "param", "}", ")", "var a = [\n)\n]", "@", "'",
                           "x y z", "var a = '''"}) {
    CHECK(read(Language::bicep, text).problems() <= 1);
  }
  CHECK(read(Language::bicep, "var a = " + std::string(50000, '[')).problems() == 2);
}

}  // namespace
