"""Authentication: a signed token of the company's identity provider; authorisation: by scope."""

from functools import lru_cache
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from eta.settings import settings

bearer = HTTPBearer()


@lru_cache(maxsize=1)
def signing_keys() -> jwt.PyJWKClient:
    """The provider's public keys, fetched once."""
    return jwt.PyJWKClient(settings().jwks_url)


def caller(credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> str:
    """The subject of the request's token.

    Args:
        credentials: The bearer token.

    Returns:
        The calling service's name.

    Raises:
        HTTPException: 401 for a bad token, 403 for one without the scope `eta:predict`.
    """
    try:
        key = signing_keys().get_signing_key_from_jwt(credentials.credentials)
        claims = jwt.decode(credentials.credentials, key.key, algorithms=["RS256"], audience=settings().audience)
    except jwt.PyJWTError as error:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "bad token") from error
    if "eta:predict" not in claims.get("scope", "").split():
        raise HTTPException(status.HTTP_403_FORBIDDEN, "scope eta:predict is needed")
    return str(claims["sub"])
