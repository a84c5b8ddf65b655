import pickle
import sys

from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

from features import load

FEATURES = ["hour_sin", "hour_cos", "weekday", "month", "temperature", "rain", "wind"]

df = load(sys.argv[1])
X_train, X_test, y_train, y_test = train_test_split(df[FEATURES], df["count"], test_size=0.2, shuffle=False)

model = GradientBoostingRegressor(n_estimators=400, max_depth=4, learning_rate=0.05)
model.fit(X_train, y_train)

print("MAE train", mean_absolute_error(y_train, model.predict(X_train)))
print("MAE test", mean_absolute_error(y_test, model.predict(X_test)))

# TODO: try SHAP for the discussion section
with open("model.pkl", "wb") as f:
    pickle.dump(model, f)
