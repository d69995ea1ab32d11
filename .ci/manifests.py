"""Holds the manifests of docs/book/src/scaling against the schemas of Kubernetes and Knative.

Both schemas are those that the API servers have, and strict: a field that nobody knows is a mistake, as it is for
`kubectl apply`. What no schema knows is checked too: that the parts of a manifest name each other, and the host's own
settings. Every check is tried on a broken copy as well: one that finds nothing there would find nothing anywhere.
"""

import copy
import pathlib
import sys

import jsonschema
import kubernetes_validate
import yaml
from cloudcoil.models.knative_serving.serving import v1 as knative

FOLDER = pathlib.Path(__file__).parent.parent / "docs" / "book" / "src" / "scaling"

# The oldest one with `lifecycle.preStop.sleep` switched on, and the newest that is known.
KUBERNETES = ["1.30", "1.37"]

# The port of the packaged image.
PORT = 8080


def knative_schema():
    """The schema of Knative's Service, closed: its own says nothing of fields that it does not have."""
    schema = knative.Service.model_json_schema(by_alias=True)

    def close(node):
        if isinstance(node, dict):
            if node.get("type") == "object" and "properties" in node:
                node.setdefault("additionalProperties", False)
            for child in node.values():
                close(child)
        elif isinstance(node, list):
            for child in node:
                close(child)

    close(schema)
    return schema


KNATIVE = jsonschema.Draft202012Validator(knative_schema())


def check_schema(document):
    if document["apiVersion"].startswith("serving.knative.dev/"):
        KNATIVE.validate(document)
    else:
        for version in KUBERNETES:
            kubernetes_validate.validate(document, version, strict=True)


def check_pod(pod, port_name):
    [container] = pod["containers"]
    variables = {variable["name"]: variable["value"] for variable in container["env"]}
    assert variables["CLOUDFN_IDENTITY"] == "none", "forged headers would be believed"
    assert container["ports"] == [{"name": port_name, "containerPort": PORT}], "not the port of the image"
    mounted = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
    for volume in pod["volumes"]:
        folder = mounted[volume["name"]]
        assert variables["CLOUDFN_SECRET_FILE"].startswith(folder + "/"), "the secret is not where it is mounted"
    return container, variables


def check_kubernetes(documents):
    of = {document["kind"]: document for document in documents}
    deployment = of["Deployment"]["spec"]
    labels = deployment["template"]["metadata"]["labels"]
    pod = deployment["template"]["spec"]
    container, _ = check_pod(pod, "http")
    for selector in (
        deployment["selector"]["matchLabels"],
        of["Service"]["spec"]["selector"],
        of["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        of["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
        pod["topologySpreadConstraints"][0]["labelSelector"]["matchLabels"],
    ):
        assert selector.items() <= labels.items(), "a selector selects no pod"
    assert of["Service"]["spec"]["ports"][0]["targetPort"] == container["ports"][0]["name"], "the service has no port"
    target = of["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    named = (of["Deployment"]["apiVersion"], of["Deployment"]["kind"], of["Deployment"]["metadata"]["name"])
    assert (target["apiVersion"], target["kind"], target["name"]) == named, "nothing is scaled"
    assert pod["securityContext"]["fsGroup"] == pod["securityContext"]["runAsGroup"], "the secret cannot be read"
    wait = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > wait + 30, "no time is left for calls in hand"


def check_knative(documents):
    [service] = documents
    pod = service["spec"]["template"]["spec"]
    _, variables = check_pod(pod, "http1")
    assert str(pod["containerConcurrency"]) == variables["CLOUDFN_CONCURRENCY"], "calls would be refused with 503"


def check(check_parts, documents):
    for document in documents:
        check_schema(document)
    check_parts(documents)


def broken(documents, path, value):
    """A copy with another value at a path."""
    documents = copy.deepcopy(documents)
    node = documents
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return documents


POD = [0, "spec", "template", "spec"]
CONTAINER = [*POD, "containers", 0]

FILES = {
    "kubernetes.yaml": (
        check_kubernetes,
        [
            ([0, "spec", "replicas"], "two"),
            ([*POD, "terminationGracePeriodSecond"], 45),
            ([*POD, "terminationGracePeriodSeconds"], 30),
            ([*CONTAINER, "lifecycle", "preStop", "sleep", "seconds"], "5s"),
            ([*CONTAINER, "securityContext", "readOnlyRootFileSystem"], True),
            ([*CONTAINER, "env", 0, "value"], "headers"),
            ([*CONTAINER, "ports", 0, "containerPort"], 80),
            ([1, "spec", "selector"], {"app": "shop"}),
            ([1, "spec", "ports", 0, "targetPort"], "web"),
            ([2, "apiVersion"], "autoscaling/v3"),
            ([2, "spec", "scaleTargetRef", "name"], "shops"),
            ([3, "spec", "maxUnavailable"], [1]),
            ([4, "spec", "podSelector", "matchLabels"], {"app": "shop"}),
        ],
    ),
    "knative.yaml": (
        check_knative,
        [
            ([0, "spec", "template", "spec", "containerConcurency"], 100),
            ([0, "spec", "template", "spec", "containerConcurrency"], 80),
            ([0, "spec", "template", "spec", "timeoutSeconds"], "thirty"),
            # Knative has none: it is derived from `timeoutSeconds`.
            ([*POD, "terminationGracePeriodSeconds"], 45),
            ([*CONTAINER, "lifecycle"], {"preStop": {"sleep": {"seconds": 5}}}),
            ([*CONTAINER, "securityContext", "privilege"], False),
            ([*CONTAINER, "volumeMounts", 0, "mountPath"], "/elsewhere"),
        ],
    ),
}

# Those of the checks and of the validators; anything else is a mistake in this file.
REFUSALS = (AssertionError, jsonschema.ValidationError, kubernetes_validate.SchemaNotFoundError)


def main():
    failures = 0
    checks = 0
    for name, (check_parts, mistakes) in FILES.items():
        documents = list(yaml.safe_load_all((FOLDER / name).read_text()))
        checks += 1
        try:
            check(check_parts, documents)
            print(f"{name}: ok")
        except REFUSALS as error:
            failures += 1
            print(f"{name}: {getattr(error, 'json_path', '')} {getattr(error, 'message', error)}")
            continue
        for path, value in mistakes:
            checks += 1
            try:
                check(check_parts, broken(documents, path, value))
            except REFUSALS:
                continue
            failures += 1
            print(f"{name}: not found to be wrong: {value!r} at {'.'.join(map(str, path))}")
    print(f"{checks - failures} passed, {failures} failed")
    return 1 if failures else 0


sys.exit(main())
