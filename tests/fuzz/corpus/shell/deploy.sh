#!/usr/bin/env bash
set -euo pipefail
# Builds and sends the image.
trap 'rm -rf "$work"' EXIT INT
readonly work=$(mktemp -d)
build() {
  docker build --build-arg VERSION="${VERSION:-dev}" -t "registry/$1:$(git rev-parse HEAD)" . \
    && docker push registry/$1
}
function check { for f in *.py; do python -m py_compile "$f" || exit 1; done; }
if [[ $# -gt 0 && "$1" == "--gpu" ]]; then
  pip install "torch>=2" numpy==1.26.0 -r requirements.txt
elif test -f x; then conda install -c conda-forge -y mamba=1.5; else apt-get update; apt-get install -y curl=7.* ; fi
cat <<'END' > config.yaml
a: $b
END
cat <<-X | kubectl apply -f -
	kind: Pod
	X
case "$1" in
  train|fit) python train.py --epochs 3 | tee log 2>&1 ;;
  *) echo "unknown: $1" >&2; exit 2 ;;
esac
(cd src; make test) & wait
bash -lc "dvc pull && pytest -q" ; sudo -E env A=b nohup python -m serve &
eval "$(ssh-agent)"; echo $((1 + 2)) ${x//a/b} `date` "nested $(echo "$(echo 'deep')")"
