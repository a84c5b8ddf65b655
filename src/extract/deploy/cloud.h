#pragma once

#include "extract/document/node.h"

namespace mlready {

// The parts of `interpret_cloud`. Each looks whether a document is its own, and adds a `Resource` for what it creates.

/// Terraform and OpenTofu, in HCL or JSON: {terraform, type, name} for resources, {terraform, data.type, name} for data
/// sources, {terraform, module | provider, name}. Nomad: {nomad, job, name}.
void add_terraform_resources(FileFacts& facts, const Node& document);

/// Bicep: {bicep, type without version, symbolic name} and {bicep, module, name}.
void add_bicep_resources(FileFacts& facts, const Node& document);

/// Templates with resources inside: CloudFormation {cloudformation, AWS::…, logical id}, SAM {sam, AWS::Serverless::…,
/// logical id}, ARM {arm, type, name}, Pulumi YAML {pulumi, type, name}, serverless.yml {serverless, function, name}.
void add_template_resources(FileFacts& facts, const Node& document);

/// Azure ML YAML: {azureml, kind, name}; the kind is the schema's name with dashes: managed-online-endpoint,
/// managed-online-deployment, command-job, sweep-job, pipeline-job, environment, data, compute, schedule, …
/// https://learn.microsoft.com/azure/machine-learning/reference-yaml-overview
void add_azureml_resources(FileFacts& facts, const Node& document);

/// Manifests that describe several things: Ray Serve {ray-serve, application | deployment, name}, Render
/// {render, service type, name}, Databricks bundles {databricks, kind, name}, Ansible {ansible, playbook, name}.
void add_listed_resources(FileFacts& facts, const Node& document);

/// Manifests that describe one thing, by file name and keys: see the table in platform_manifests.cpp.
void add_manifest_resource(FileFacts& facts, const Node& document);

}  // namespace mlready
