#pragma once

#include <span>

#include "extract/document/node.h"

// Facts about images, deployments, infrastructure, gateways and observability. Interpreters take the documents that
// `read_documents` gave, look whether these are theirs, and add nothing where they are not; the leaves themselves are
// `ConfigKey` facts by `add_config_keys` already.

namespace mlready {

/// Dockerfile, Containerfile: `ImageInstruction`s, and `Command`s of RUN, CMD, ENTRYPOINT and HEALTHCHECK.
/// https://docs.docker.com/reference/dockerfile/
void extract_dockerfile(FileFacts& facts);

/// nginx, Caddyfile and HAProxy configuration: `ConfigKey`s whose path is that of the enclosing blocks,
/// `http.server.location.limit_req`; the arguments of a block are the value of the block's own path.
void extract_gateway(FileFacts& facts);

/// Procfile (Heroku, Dokku, Railway): a `Resource` {heroku, process, name} and the `Command`s of each process.
/// https://devcenter.heroku.com/articles/procfile
void extract_procfile(FileFacts& facts);

/// Protocol buffer text format as in Triton's config.pbtxt: `ConfigKey`s, and `Resource` {triton, model, name}.
/// https://docs.nvidia.com/deeplearning/triton-inference-server/user-guide/docs/user_guide/model_configuration.html
void extract_protobuf_text(FileFacts& facts);

/// Compose: `Resource` {compose, service, name} that spans the service, its `Command`s, and the `ConfigKey`s that it
/// inherits by `extends` from a service of the same file. https://github.com/compose-spec/compose-spec
void interpret_compose(FileFacts& facts, std::span<const Node* const> documents);

/// Kubernetes objects of any API, lists and Kustomizations: a `KubernetesObject` each, the `Command`s of containers,
/// and a `PipelineStage` for what runs on a schedule and for the steps of Argo and Tekton.
void interpret_kubernetes(FileFacts& facts, std::span<const Node* const> documents);

/// Helm: `Resource` {helm, chart}, {helm, values}, and {helm, release} of a helmfile.
void interpret_helm(FileFacts& facts, std::span<const Node* const> documents);

/// Infrastructure as code and manifests of platforms and model servers: a `Resource` for each thing that they create.
void interpret_cloud(FileFacts& facts, std::span<const Node* const> documents);

/// Prometheus, Alertmanager, Grafana, OpenTelemetry collector: `Resource`s {prometheus, rule-group | alert-rule |
/// recording-rule | scrape_job}, {alertmanager, receiver}, {grafana, dashboard | datasource | dashboard-provider |
/// alert-rule | contact-point}, {otel, receiver | exporter | pipeline}.
void interpret_observability(FileFacts& facts, std::span<const Node* const> documents);

/// OpenAPI, Swagger and AsyncAPI: `Resource` {openapi | asyncapi, specification, title}, and a `Route` for each
/// operation. https://spec.openapis.org/oas/latest.html https://www.asyncapi.com/docs/reference/specification/latest
void interpret_api_description(FileFacts& facts, std::span<const Node* const> documents);

/// CDK, CDK for Terraform and Pulumi programs: a `Resource` for each call in `facts` that constructs one.
void derive_cloud_resources(FileFacts& facts);

}  // namespace mlready
