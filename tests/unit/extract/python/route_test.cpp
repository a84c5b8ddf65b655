#include "listing.h"
#include "support/catch.h"

using namespace mlready;
using namespace mlready::python_test;

TEST_CASE("FastAPI and Starlette") {
  CHECK(
      routes(
          "from fastapi import FastAPI, APIRouter\napp = FastAPI()\nr = APIRouter(prefix='/v1')\n"
          "@app.get('/health')\ndef health(): pass\n@r.post(path='/predict', response_model=M)\nasync def predict(x): "
          "pass\n"
          "@app.websocket('/ws')\nasync def ws(s): pass\n@app.api_route('/a', methods=['GET', 'PUT'])\ndef a(): pass\n"
          "app.add_api_route('/b', b, methods=['DELETE'])") ==
      List{"GET /health fastapi health", "POST /predict fastapi predict", "WEBSOCKET /ws fastapi ws",
           "GET /a fastapi a", "PUT /a fastapi a", "DELETE /b fastapi b"});
  CHECK(routes("from starlette.routing import Route, Mount\nroutes = [Route('/x', endpoint=x, methods=['POST']), "
               "Mount('/static', app)]") == List{"POST /x starlette x", " /static starlette app"});
}

TEST_CASE("Flask, Quart and the resources of Flask-RESTX and Flask-RESTful") {
  CHECK(routes("from flask import Flask\napp = Flask(__name__)\n@app.route('/p', methods=('POST',))\ndef p(): pass\n"
               "@app.route('/q')\ndef q(): pass\n@app.errorhandler(404)\ndef e(x): pass\n"
               "app.add_url_rule('/r', 'r', view_func=r)") == List{"POST /p flask p", " /q flask q", " /r flask r"});
  CHECK(routes("from flask_restx import Api\napi = Api()\nns = api.namespace('n')\n@ns.route('/x')\nclass X(Resource): "
               "pass") == List{" /x flask-restx X"});
  CHECK(routes("import flask_restful\napi = flask_restful.Api(app)\napi.add_resource(Y, '/y', '/yy')") ==
        List{" /y flask-restful Y", " /yy flask-restful Y"});
  CHECK(routes("from quart import Quart\napp = Quart('x')\n@app.post('/z')\nasync def z(): pass") ==
        List{"POST /z quart z"});
}

TEST_CASE("aiohttp, Sanic, Bottle, Tornado") {
  CHECK(routes("from aiohttp import web\napp = web.Application()\napp.router.add_get('/a', a)\n"
               "app.add_routes([web.post('/b', b), web.get('/c', c)])\napp.router.add_route('PUT', '/d', d)\n"
               "routes = web.RouteTableDef()\n@routes.get('/e')\nasync def e(r): pass") ==
        List{"GET /a aiohttp a", "POST /b aiohttp b", "GET /c aiohttp c", "PUT /d aiohttp d", "GET /e aiohttp e"});
  CHECK(
      routes(
          "from sanic import Sanic\napp = Sanic('x')\n@app.post('/a')\nasync def a(r): pass\napp.add_route(b, '/b')") ==
      List{"POST /a sanic a", " /b sanic b"});
  CHECK(routes("from bottle import route\n@route('/a')\ndef a(): pass") == List{" /a bottle a"});
  CHECK(routes("import tornado.web\nhandlers = [\n  (r'/a/(\\d+)', A),\n  ('/b', m.B, {}),\n]\n"
               "tornado.web.Application([(r'/c', C)])") ==
        List{" /a/(\\d+) tornado A", " /b tornado m.B", " /c tornado C"});
}

TEST_CASE("Django and its REST framework") {
  CHECK(
      routes("from django.urls import path, re_path\nfrom rest_framework import routers\nr = routers.DefaultRouter()\n"
             "r.register(r'users', Users)\nurlpatterns = [path('predict/', views.predict), re_path(r'^x$', "
             "X.as_view())]") ==
      List{" users django Users", " predict/ django views.predict", " ^x$ django X.as_view()"});
}

TEST_CASE("serving frameworks, functions and RPC") {
  CHECK(routes("import bentoml\n@bentoml.service\nclass S:\n  @bentoml.api\n  def classify(self, x): pass") ==
        List{"  bentoml S", "POST /classify bentoml classify"});
  CHECK(routes("from ray import serve\n@serve.deployment(route_prefix='/m')\nclass M: pass\nserve.run(M.bind())") ==
        List{" /m ray-serve M", " / ray-serve M.bind()"});
  CHECK(routes("import pb2_grpc\npb2_grpc.add_GreeterServicer_to_server(Greeter(), server)") ==
        List{" Greeter grpc Greeter()"});
  CHECK(routes("import azure.functions as func\napp = func.FunctionApp()\n@app.route(route='score', methods=['POST'])\n"
               "def score(r): pass") == List{"POST score azure-functions score"});
  CHECK(routes("from litestar import get\n@get('/a')\nasync def a(): pass") == List{"GET /a litestar a"});
  CHECK(routes("from chalice import Chalice\napp = Chalice()\n@app.route('/a')\ndef a(): pass") ==
        List{" /a chalice a"});
}

TEST_CASE("an application from another file is known by its paths") {
  CHECK(routes("from .app import app\n@app.get('/a')\ndef a(): pass") == List{"GET /a  a"});
}

TEST_CASE("clients and look-alikes register no routes") {
  CHECK(routes(
            "import requests\nrequests.get('/a')\nclient.post('/b', x)\nd.get('c')\n@mock.patch('m.f')\ndef t(): pass\n"
            "os.path.join('/a')\nsubprocess.run('/bin/x')") == List{});
  CHECK(routes("from fastapi.testclient import TestClient\nc = TestClient(app)\nc.get('/a')") == List{});
  CHECK(routes("from flask import Flask\napp = Flask('x')\napp.config.get('A')\nrequest.args.get('/x')") == List{});
}
