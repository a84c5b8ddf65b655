#include "deploy_facts.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::Strings;

FileFacts kubernetes(std::string text, std::string path = "k8s/app.yaml") {
  return deploy_test::interpreted(interpret_kubernetes, std::move(path), std::move(text));
}

TEST_CASE("Kubernetes objects, lists and templates with their lines") {
  const auto facts = kubernetes(R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-api
spec:
  template:
    spec:
      containers:
        - image: app
          command: [python, -m, app]
          args: ["--port", "80"]
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: {name: svc}
)");
  CHECK(all<KubernetesObject>(facts) ==
        Strings{"1-11 apps/v1 Deployment {{ .Release.Name }}-api", "16-18 v1 Service svc"});
  CHECK(all<Command>(facts) == Strings{"10 [{{ .Release.Name }}-api] python -m app --port 80"});
}

TEST_CASE("scheduled and workflow objects are pipeline stages") {
  CHECK(all<PipelineStage>(kubernetes(R"(apiVersion: batch/v1
kind: CronJob
metadata: {name: retrain}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - image: app
              command: [sh, -c, "python train.py && python evaluate.py"]
)")) == Strings{"1-12 kubernetes retrain: sh -c 'python train.py && python evaluate.py' (0 3 * * *)"});
  const auto argo = kubernetes(R"(apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: train-}
spec:
  templates:
    - name: train
      inputs: {parameters: [{name: lr}]}
      outputs: {artifacts: [{name: model}]}
      container: {image: app, command: [python, train.py]}
    - name: check
      script:
        image: alpine
        command: [sh]
        source: |
          test -s model
)");
  CHECK(all<PipelineStage>(argo) ==
        Strings{"6-9 argo train: python train.py (lr model)", "10-15 argo check: test -s model\n ()"});
  CHECK(all<Command>(argo) == Strings{"9 [train-] python train.py", "13 [train-] sh", "15 [train-] test -s model"});
  CHECK(all<PipelineStage>(kubernetes("apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec:\n  steps:\n   "
                                      " - name: unit\n      image: p\n      script: pytest\n")) ==
        Strings{"6-8 tekton unit: pytest ()"});
}

TEST_CASE("a Kustomization needs no kind, and other YAML is no object") {
  CHECK(all<KubernetesObject>(kubernetes("resources: [a.yaml]\n", "overlays/kustomization.yaml")) ==
        Strings{"1 kustomize.config.k8s.io/v1beta1 Kustomization "});
  CHECK(kubernetes("resources: [a.yaml]\n").facts().empty());
  CHECK(kubernetes("apiVersion: v2\nname: chart\n").facts().empty());
}

TEST_CASE("Helm charts, values and releases are resources") {
  const auto helm = [](std::string path, std::string text) {
    return all<Resource>(deploy_test::interpreted(interpret_helm, std::move(path), std::move(text)));
  };
  CHECK(helm("chart/Chart.yaml", "apiVersion: v2\nname: api\n") == Strings{"1-2 helm chart api"});
  CHECK(helm("chart/values-prod.yaml", "replicas: 2\n") == Strings{"1 helm values values-prod.yaml"});
  CHECK(helm("helmfile.yaml", "releases:\n  - name: api\n    chart: ./c\n") == Strings{"2-3 helm release api"});
  CHECK(helm("config.yaml", "name: api\n").empty());
}

}  // namespace
