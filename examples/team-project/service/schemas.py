from pydantic import BaseModel, Field


class Subscriber(BaseModel):
    plan: str
    tenure_months: int = Field(ge=0, le=600)
    monthly_fee: float = Field(ge=0)
    support_calls: int = Field(ge=0)
    last_login_days: int = Field(ge=0)


class Prediction(BaseModel):
    churn_probability: float
