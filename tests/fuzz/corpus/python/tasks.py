-- setup.py --
from setuptools import setup, find_packages

base = ["numpy>=1.20", "pandas==2.1.0"]
setup(
    name="pkg",
    install_requires=base + ["mlflow~=2.0; python_version > '3.8'"],
    extras_require={"dev": ["pytest", "ruff"], "all": base},
    entry_points={"console_scripts": ["train=pkg.train:main"]},
)
-- noxfile.py --
import nox

@nox.session(python=["3.10", "3.11"])
def tests(session):
    session.install("-r", "requirements.txt", "pytest")
    session.run("pytest", "--cov=pkg", *session.posargs)
-- tasks.py --
from invoke import task

@task(help={"x": "y"})
def build(c, clean=False):
    c.run("rm -rf build && python -m build", pty=True)
-- dags/train.py --
from airflow import DAG
from airflow.operators.python import PythonOperator

with DAG("train", schedule="@daily", start_date=datetime(2026, 1, 1)) as dag:
    a = PythonOperator(task_id="load", python_callable=load)
    b = PythonOperator(task_id="fit", python_callable=fit)
    a >> [b, a] >> b
-- flow.py --
from prefect import flow, task

@task(retries=3)
def load(): pass

@flow(name="train")
def train(): load()
-- stack.py --
import aws_cdk as cdk
from aws_cdk import aws_s3 as s3
import pulumi_aws as aws

class Stack(cdk.Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        s3.Bucket(self, "Data", versioned=True)

bucket = aws.s3.Bucket("models", acl="private")
-- component.py --
from kfp import dsl

@dsl.component(base_image="python:3.11", packages_to_install=["pandas==2.0", "scikit-learn"])
def prepare(n: int) -> str: ...

@dsl.pipeline(name="p")
def pipeline():
    prepare(n=3).set_memory_limit("4G")
