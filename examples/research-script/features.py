import numpy as np
import pandas as pd


def add_calendar(df):
    df["hour"] = df["time"].dt.hour
    df["weekday"] = df["time"].dt.weekday
    df["month"] = df["time"].dt.month
    df["hour_sin"] = np.sin(2 * np.pi * df["hour"] / 24)
    df["hour_cos"] = np.cos(2 * np.pi * df["hour"] / 24)
    return df


def load(path):
    df = pd.read_csv(path, parse_dates=["time"])
    df = df.dropna()
    df = df[df["count"] >= 0]
    return add_calendar(df)
