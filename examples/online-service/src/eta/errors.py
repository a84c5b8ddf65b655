"""What can go wrong, in the terms of this service."""


class EtaError(Exception):
    """Base of all errors of this package."""


class DataQualityError(EtaError):
    """An increment of data does not satisfy its schema."""


class ModelUnavailableError(EtaError):
    """The registry has no model with the asked alias, or cannot be reached."""


class PromotionRefusedError(EtaError):
    """A candidate is not good enough to be promoted."""
