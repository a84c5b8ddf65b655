from fastapi import APIRouter, Depends, FastAPI
import flask, time

app = FastAPI(title="Scoring")
router = APIRouter(prefix="/v1")
site = flask.Flask(__name__)


@router.post("/predict/{item}", response_model=Answer)
def predict(item: int, body: Body = Depends(checked)):
    if body.amount < 0:
        raise HTTPException(status_code=422, detail="negative")
    return {"score": model.predict([body.values])[0]}


@site.route("/health", methods=["GET", "HEAD"])
def health(): return "ok", 200


app.include_router(router)
site.add_url_rule("/x", view_func=health)
password = os.environ.get("PASSWORD", "")
TEXT = """several
lines \N{BULLET} \x41""" r'\d+' b"\xff"
