#pragma once

#include <string>
#include <vector>

namespace mlready {

/// A name that the repository uses, and where.
struct NamedPlace {
  std::string name;
  std::string place;  ///< "path:line"
};

/// A route that the service answers.
struct ServedRoute {
  std::string method;  ///< upper case
  std::string path;
  std::string handler;  ///< may be empty
};

/// A package ecosystem, as Dependabot calls it, and the folder with its manifest ("/" for the root).
struct PackageEcosystem {
  std::string name;
  std::string directory;
};

enum class CiSystem { github, gitlab, azure };
enum class WebFramework { none, fastapi, flask, other };

/// What the repository learns with.
struct ModelContext {
  bool trains = false;
  std::vector<std::string> frameworks;   ///< "scikit-learn", "PyTorch"
  std::vector<NamedPlace> estimators;    ///< classes or names of models
  std::vector<std::string> metrics;      ///< "mean_absolute_error"
  std::vector<NamedPlace> data_sources;  ///< files, tables, data sets
  std::string tracker;                   ///< "MLflow"; empty where none is used
  std::string training_script;           ///< path; empty where none is known
};

/// What answers requests.
struct ServiceContext {
  bool serves = false;
  WebFramework framework = WebFramework::none;
  std::string framework_name;  ///< "FastAPI"
  std::string application;     ///< "service.app:app", as servers take it; empty where it is not known
  std::string file;            ///< that makes it
  std::vector<ServedRoute> routes;
  std::string health_path;   ///< empty where there is none
  std::string predict_path;  ///< of a POST route; empty where there is none
  std::string port;          ///< the one that is exposed, or the framework's usual one
};

/// Where the repository runs, and what runs for it.
struct DeliveryContext {
  CiSystem ci = CiSystem::github;
  bool ci_detected = false;    ///< otherwise GitHub is taken
  bool tests = false;          ///< whether there are tests
  std::string dockerfile;      ///< empty where there is none
  std::string deployment;      ///< name of the Kubernetes Deployment; empty where there is none
  std::string manifest;        ///< the file that it stands in
  std::string container;       ///< its first container
  std::string container_port;  ///< empty where it names none
  std::string chart;           ///< folder of the Helm chart; empty where there is none
  std::string release;         ///< the chart's name
  std::string compose_file;
  std::string compose_service;  ///< that is built here
  std::string requirements;     ///< path of the main requirements file; empty where there is none
  bool python_project = false;  ///< pip can install the root (pyproject.toml, setup.py)
  std::string python_version = "3.12";
  std::vector<PackageEcosystem> ecosystems;
};

/// What an audit knows of a repository that an artefact can be started from. Everything in it is plain enough to stand
/// in a script or a document as it is (plain_text.h): what the repository says and is not, is left out.
struct ScaffoldContext {
  std::string project;      ///< name of the repository
  std::string code_folder;  ///< where the service's or else the training's Python code lies, with a '/' behind it
  bool python = false;
  ModelContext model;
  ServiceContext service;
  DeliveryContext delivery;
};

}  // namespace mlready
