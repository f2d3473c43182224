"""The map's projection: Equal Earth (Šavrič, Patterson and Jenny 2018), true to areas, on a fixed sheet."""

from math import asin, cos, radians, sin, sqrt

WIDTH, HEIGHT = 1000, 487
"""The sheet in units of its drawing; the projection's own form is 2.05 to 1."""
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""The published coefficients."""
_M = sqrt(3) / 2
_HALF = 2.7066297
"""Half the projected equator, in radii of the Earth."""


def projected(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a spot stands on the sheet, from its upper left corner; one decimal, as no eye tells more."""
    theta = asin(_M * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(longitude) * cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    scale = WIDTH / (2 * _HALF)
    return round(WIDTH / 2 + x * scale, 1), round(HEIGHT / 2 - y * scale, 1)
