#include "deploy_facts.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::Strings;

Strings resources(std::string path, Language language, std::string text) {
  return all<Resource>(deploy_test::interpreted(interpret_cloud, std::move(path), std::move(text), language));
}

TEST_CASE("Terraform resources, data sources, modules and providers") {
  CHECK(resources("main.tf", Language::hcl, R"(provider "aws" {
  region = "eu-west-1"
}
resource "aws_s3_bucket" "data" {
  bucket = "b"
}
data "aws_iam_role" "r" {}
module "vpc" {
  source = "./vpc"
}
output "x" {
  value = 1
}
)") == Strings{"1-3 terraform provider aws", "4-6 terraform aws_s3_bucket data", "7 terraform data.aws_iam_role r",
               "8-10 terraform module vpc"});
}

TEST_CASE("Bicep resources lose the version of their type") {
  CHECK(resources("main.bicep", Language::bicep,
                  "resource a 'Microsoft.Web/sites@2022-03-01' = {\n  name: 'x'\n}\nmodule m 'n.bicep' = {\n}\nparam p "
                  "string\n") == Strings{"1-3 bicep Microsoft.Web/sites a", "4-5 bicep module m"});
}

TEST_CASE("CloudFormation, SAM, ARM, serverless and Pulumi templates") {
  CHECK(resources("template.yaml", Language::yaml,
                  "Resources:\n  B:\n    Type: AWS::S3::Bucket\n  F:\n    Type: AWS::Serverless::Function\n    "
                  "Properties: {Handler: !Ref X}\n  N: {Type: note}\n") ==
        Strings{"2-3 cloudformation AWS::S3::Bucket B", "4-6 sam AWS::Serverless::Function F"});
  CHECK(resources("azuredeploy.json", Language::json,
                  R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
 "resources": [{"type": "A/b", "name": "n", "resources": [{"type": "c", "name": "d"}]}]})") ==
        Strings{"2 arm A/b n", "2 arm c d"});
  CHECK(resources("serverless.yml", Language::yaml, "service: s\nfunctions:\n  predict:\n    handler: a.b\n") ==
        Strings{"3-4 serverless function predict"});
  CHECK(
      resources("Pulumi.yaml", Language::yaml, "name: p\nruntime: yaml\nresources:\n  b:\n    type: aws:s3:Bucket\n") ==
      Strings{"4-5 pulumi aws:s3:Bucket b", "1-5 pulumi project p"});
}

TEST_CASE("Azure ML YAML by its schema") {
  CHECK(
      resources("ep.yml", Language::yaml,
                "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\nname: ep\n") ==
      Strings{"1-2 azureml managed-online-endpoint ep"});
  CHECK(
      resources("job.yml", Language::yaml, "$schema: https://example.com/commandJob.schema.json\nname: ep\n").empty());
}

TEST_CASE("manifests of platforms and model servers") {
  CHECK(resources("fly.toml", Language::toml, "app = \"demo\"\n") == Strings{"1 fly app demo"});
  CHECK(resources("cog.yaml", Language::yaml, "build: {gpu: true}\npredict: predict.py:Predictor\n") ==
        Strings{"1-2 cog predictor "});
  CHECK(resources("bentofile.yaml", Language::yaml, "service: \"service:svc\"\n") ==
        Strings{"1 bentoml service service:svc"});
  CHECK(resources("ts/config.properties", Language::ini, "inference_address=http://0.0.0.0:8080\n") ==
        Strings{"1 torchserve server "});
  CHECK(resources("task.json", Language::json, "{\"family\": \"api\", \"containerDefinitions\": []}") ==
        Strings{"1 ecs task-definition api"});
  CHECK(resources("copilot/api/manifest.yml", Language::yaml, "name: api\ntype: Backend Service\n") ==
        Strings{"1-2 copilot service api"});
  CHECK(resources("config.json", Language::json, "{\"EndpointConfigName\": \"c\", \"ProductionVariants\": [{}]}") ==
        Strings{"1 sagemaker endpoint-config c"});
  CHECK(resources("app.yaml", Language::yaml, "runtime: python311\n") == Strings{"1 appengine service "});
  CHECK(resources("app.yaml", Language::yaml, "debug: true\n").empty());
  CHECK(resources("package.json", Language::json, "{\"name\": \"x\", \"build\": {}}").empty());
}

TEST_CASE("Ray Serve, Render, Databricks and Ansible list what they deploy") {
  CHECK(resources("serve.yaml", Language::yaml,
                  "applications:\n  - name: app\n    import_path: m:app\n    deployments:\n      - name: Model\n       "
                  " num_replicas: 2\n") == Strings{"2-6 ray-serve application app", "5-6 ray-serve deployment Model"});
  CHECK(resources("render.yaml", Language::yaml, "services:\n  - type: web\n    name: api\n") ==
        Strings{"2-3 render web api"});
  CHECK(resources("databricks.yml", Language::yaml, "resources:\n  jobs:\n    train: {name: t}\n") ==
        Strings{"3 databricks job train"});
  CHECK(resources("site.yml", Language::yaml, "- name: deploy\n  hosts: all\n  tasks: []\n") ==
        Strings{"1-3 ansible playbook deploy"});
  CHECK(resources("list.yml", Language::yaml, "- name: deploy\n  hosts: all\n").empty());
}

TEST_CASE("CDK and Pulumi constructs are resources, value objects and functions are not") {
  auto facts = deploy_test::empty_facts("stack.py", Language::python, "\n\n\n\n");
  const auto call = [&](std::string_view name, std::vector<Argument> arguments) {
    facts.add(Call{name, name, facts.keep_all(std::span<const Argument>(arguments))}, {3, 4});
  };
  call("aws_cdk.aws_s3.Bucket", {{"", "self", false}, {"", "data", true}});
  call("aws_cdk.aws_ec2.InstanceType", {{"", "t3.micro", true}});
  call("aws_cdk.Duration.minutes", {{"", "a", false}, {"", "5", true}});
  call("pulumi_aws.s3.Bucket", {{"", "logs", true}});
  call("aws_cdk.aws_ecs.FargateService", {{"scope", "self", false}, {"id", "api", true}});
  call("boto3.Bucket", {{"", "self", false}, {"", "x", true}});
  derive_cloud_resources(facts);
  CHECK(all<Resource>(facts) == Strings{"3-4 cdk aws_s3.Bucket data", "3-4 pulumi pulumi_aws.s3.Bucket logs",
                                        "3-4 cdk aws_ecs.FargateService api"});
}

}  // namespace
