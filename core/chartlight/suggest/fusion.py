"""One probability per code from the attention model and the term list together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

LOGIT_LIMIT = 8.0

FEATURES = (
    "attention",  # logit of the attention model
    "term",  # logit of the noisy-or over the code's terms; 0 without one
    "has_term",  # 1 where a term of the code stands in the note
    "attention_with_term",  # attention, where has_term
    "category_attention",  # highest attention logit of another code of the same 3-character category
    "category_term",  # highest term score (0..1) of another code of the same category
)


@dataclass(frozen=True)
class Fusion:
    """Logistic regression over `FEATURES`: score = σ(bias + Σ w_i f_i).

    Attributes:
        weights: feature name → weight.
        bias: the constant.
        decision_boundary: least score of a code that is suggested.
    """

    weights: Mapping[str, float]
    bias: float
    decision_boundary: float

    def score(self, features: Mapping[str, float]) -> float:
        """Probability that the code is right."""
        return sigmoid(self.bias + sum(self.weights[name] * features[name] for name in FEATURES))


def sigmoid(logit: float) -> float:
    """1 / (1 + e^-x) without overflow."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))


def clipped_logit(probability: float) -> float:
    """log(p / (1 - p)), held within ±8."""
    if probability <= 0 or probability >= 1:
        return math.copysign(LOGIT_LIMIT, probability - 0.5)
    return max(-LOGIT_LIMIT, min(LOGIT_LIMIT, math.log(probability / (1 - probability))))


def fusion_features(
    attention_logits: Mapping[str, float],
    term_scores: Mapping[str, float],
    *,
    absent_logit: float = -LOGIT_LIMIT,
) -> dict[str, dict[str, float]]:
    """The features of every candidate, that is of every code in either mapping.

    Args:
        attention_logits: code → logit of the attention model, for its best codes.
        term_scores: code → noisy-or of its terms' precisions.
        absent_logit: attention of a code that the attention model did not put forward.

    Returns:
        code → feature name → value.
    """
    codes = attention_logits.keys() | term_scores.keys()
    attention = {code: max(-LOGIT_LIMIT, min(LOGIT_LIMIT, attention_logits.get(code, absent_logit))) for code in codes}
    best_attention = _best_two(attention)
    best_term = _best_two(term_scores)
    features: dict[str, dict[str, float]] = {}
    for code in codes:
        has_term = float(code in term_scores)
        features[code] = {
            "attention": attention[code],
            "term": clipped_logit(term_scores[code]) if has_term else 0.0,
            "has_term": has_term,
            "attention_with_term": attention[code] * has_term,
            "category_attention": _best_other(best_attention, code, absent_logit),
            "category_term": _best_other(best_term, code, 0.0),
        }
    return features


def _best_two(scores: Mapping[str, float]) -> dict[str, list[tuple[float, str]]]:
    best: dict[str, list[tuple[float, str]]] = {}
    for code, score in scores.items():
        best[code[:3]] = sorted([*best.get(code[:3], []), (score, code)], reverse=True)[:2]
    return best


def _best_other(best: Mapping[str, list[tuple[float, str]]], code: str, default: float) -> float:
    return next((score for score, other in best.get(code[:3], []) if other != code), default)
