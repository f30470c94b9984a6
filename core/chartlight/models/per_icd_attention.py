"""The per-ICD attention model: label attention over a whole note, on top of any Hugging Face encoder.

Blanco, Remmer, Pérez, Dalianis, Casillas (2021), "On the contribution of per-ICD attention mechanisms to classify
health records in languages with fewer resources than English", RANLP. Each code c has its own query u_c over the
token states H:

    α_c = softmax(H u_c),   v_c = α_c H

With `pooling="max"` (the paper's head) v is the element-wise maximum over the codes' v_c and ŷ = σ(W v + b).
With `pooling="label-wise"` every code keeps its own v_c: ŷ_c = σ(w_c · v_c + b_c).
With `head="baseline"` there is no attention: ŷ = σ(W mean(H) + b).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel, PretrainedConfig, PreTrainedModel

from chartlight.models.mentions import MentionHead, MentionTargets

HEADS = ("per-icd", "baseline")
POOLINGS = ("label-wise", "max")


class PerIcdAttentionConfig(PretrainedConfig):
    """Configuration of `PerIcdAttentionModel`.

    Attributes:
        encoder: configuration of the encoder, as a dictionary with its `model_type`.
        codes: the codes in the order of the logits.
        head: "per-icd" or "baseline".
        pooling: "label-wise" or "max" (only for the per-ICD head).
        window_size: longest window in tokens, special tokens not counted.
        window_overlap: tokens that neighbouring windows share.
        evidence_weight: λ, the weight of the evidence loss.
        code_kinds: the kind of each code, numbered from 0; all of one kind where not given.
        mention_dim: length of the vectors that mentions are compared by; 0 for a model without `MentionHead`.
    """

    model_type = "per-icd-attention"

    def __init__(
        self,
        *,
        encoder: dict[str, Any] | None = None,
        codes: list[str] | None = None,
        head: str = "per-icd",
        pooling: str = "label-wise",
        window_size: int = 224,
        window_overlap: int = 32,
        evidence_weight: float = 0.3,
        code_kinds: list[int] | None = None,
        mention_dim: int = 0,
        **kwargs: Any,
    ) -> None:
        if head not in HEADS or pooling not in POOLINGS:
            raise ValueError(f"head must be one of {HEADS} and pooling one of {POOLINGS}, not {head!r} and {pooling!r}")
        self.encoder = encoder or {"model_type": "bert"}
        self.codes = codes or []
        self.head = head
        self.pooling = pooling
        self.window_size = window_size
        self.window_overlap = window_overlap
        self.evidence_weight = evidence_weight
        self.code_kinds = code_kinds or [0] * len(self.codes)
        self.mention_dim = mention_dim
        super().__init__(**kwargs)

    def encoder_config(self) -> PretrainedConfig:
        """The encoder's configuration as an object; drop-out is the caller's to set."""
        settings = dict(self.encoder)
        return AutoConfig.for_model(settings.pop("model_type"), **settings)


@dataclass(frozen=True)
class CodeAttentionOutput:
    """What the head says about a batch of notes."""

    logits: Tensor  # (notes, codes)
    states: Tensor  # (notes, tokens, d): the stitched token states H
    loss: Tensor | None = None  # scalar, where labels were given


def masked_softmax(scores: Tensor, token_mask: Tensor) -> Tensor:
    """Softmax over the tokens with padding masked before it.

    Args:
        scores: (notes, tokens, codes).
        token_mask: (notes, tokens), True at real tokens; each note has at least one.

    Returns:
        (notes, tokens, codes); each code's column sums to 1 over the real tokens and is exactly 0 at padding.
    """
    return scores.masked_fill(~token_mask[..., None], float("-inf")).softmax(dim=1)


class LabelAttention(nn.Module):
    """One attention query u_c and one classifier row w_c, b_c for each code."""

    def __init__(self, *, hidden_size: int, codes: int, pooling: str) -> None:
        super().__init__()
        self.pooling = pooling
        self.query = nn.Parameter(torch.empty(codes, hidden_size))  # u: (codes, d)
        self.weight = nn.Parameter(torch.empty(codes, hidden_size))  # w (label-wise) or W (max): (codes, d)
        self.bias = nn.Parameter(torch.empty(codes))  # b: (codes,)
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Draw u and w from N(0, 0.05²); b = -4, since most codes are absent from most notes."""
        nn.init.normal_(self.query, std=0.05)
        nn.init.normal_(self.weight, std=0.05)
        nn.init.constant_(self.bias, -4.0)

    def attention(self, states: Tensor, token_mask: Tensor, code_indices: Tensor | None = None) -> Tensor:
        """α for the given codes (all where None): (notes, tokens, codes)."""
        query = self.query if code_indices is None else self.query[code_indices]
        return masked_softmax(states @ query.T, token_mask)

    def forward(self, states: Tensor, token_mask: Tensor) -> Tensor:
        """Logits (notes, codes) from states (notes, tokens, d) and token_mask (notes, tokens)."""
        alpha = self.attention(states, token_mask)
        if self.pooling == "label-wise":
            # w_c · Σ_n α_cn h_n = Σ_n α_cn (w_c · h_n): saves the (codes, d) matrix of v_c.
            return (alpha * (states @ self.weight.T)).sum(dim=1) + self.bias
        pooled = (alpha.transpose(1, 2) @ states).amax(dim=1)  # (notes, d)
        return pooled @ self.weight.T + self.bias


class MeanPooling(nn.Module):
    """The paper's baseline: the mean of the token states and one linear layer."""

    def __init__(self, *, hidden_size: int, codes: int) -> None:
        super().__init__()
        self.linear = nn.Linear(hidden_size, codes)
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """The same start as the attention head's classifier."""
        nn.init.normal_(self.linear.weight, std=0.05)
        nn.init.constant_(self.linear.bias, -4.0)

    def forward(self, states: Tensor, token_mask: Tensor) -> Tensor:
        """Logits (notes, codes) from states (notes, tokens, d) and token_mask (notes, tokens)."""
        mask = token_mask[..., None].to(states.dtype)
        return cast(Tensor, self.linear((states * mask).sum(dim=1) / mask.sum(dim=1)))


class PerIcdAttentionModel(PreTrainedModel):
    """Encoder, stitching of the windows, and head."""

    config_class = PerIcdAttentionConfig
    config: PerIcdAttentionConfig
    base_model_prefix = "encoder"

    def __init__(self, config: PerIcdAttentionConfig) -> None:
        super().__init__(config)
        # Eager attention: with windows of some 200 tokens it is faster on a CPU than the fused kernel.
        self.encoder = AutoModel.from_config(config.encoder_config(), attn_implementation="eager")
        hidden = self.encoder.config.hidden_size
        self.head: LabelAttention | MeanPooling = (
            LabelAttention(hidden_size=hidden, codes=len(config.codes), pooling=config.pooling)
            if config.head == "per-icd"
            else MeanPooling(hidden_size=hidden, codes=len(config.codes))
        )
        self.mentions = (
            MentionHead(hidden_size=hidden, dim=config.mention_dim, code_kinds=config.code_kinds)
            if config.mention_dim
            else None
        )
        self.post_init()  # type: ignore[no-untyped-call]

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, LabelAttention | MeanPooling | MentionHead):
            module.reset_parameters()
        else:
            super()._init_weights(module)  # type: ignore[no-untyped-call]

    def encode(self, input_ids: Tensor, attention_mask: Tensor, gather: Tensor) -> Tensor:
        """Token states of whole notes.

        Args:
            input_ids: (windows, length) of all notes of the batch, special tokens included.
            attention_mask: (windows, length).
            gather: (notes, tokens), for each token of a note its place in the flattened windows × length.

        Returns:
            H: (notes, tokens, d) in float32.
        """
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return cast(Tensor, hidden.reshape(-1, hidden.shape[-1])[gather].float())

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        gather: Tensor,
        token_mask: Tensor,
        labels: Tensor | None = None,
        evidence: Tensor | None = None,
        mentions: MentionTargets | None = None,
    ) -> CodeAttentionOutput:
        """Logits for each code, and the loss where labels are given.

        Args:
            input_ids: (windows, length).
            attention_mask: (windows, length).
            gather: (notes, tokens), see `encode`.
            token_mask: (notes, tokens), True at real tokens.
            labels: (notes, codes) of 0 and 1.
            evidence: gold span distributions as rows (note, code, token, mass): (rows, 4).
            mentions: what the coders marked; only for a batch of one note.
        """
        states = self.encode(input_ids, attention_mask, gather)
        with torch.autocast(states.device.type, enabled=False):
            logits = self.head(states, token_mask)
            loss = None if labels is None else self.loss(logits, labels, states, token_mask, evidence)
            if loss is not None and mentions is not None and self.mentions is not None:
                loss = loss + self.mentions.loss(states[0], mentions)
        return CodeAttentionOutput(logits=logits, states=states, loss=loss)

    def loss(
        self, logits: Tensor, labels: Tensor, states: Tensor, token_mask: Tensor, evidence: Tensor | None
    ) -> Tensor:
        """Binary cross-entropy summed over the codes plus λ·KL(gold span distribution ‖ α_c), mean over notes.

        The sum over codes is divided by 5 to keep it on the scale of the evidence term, which is a sum over the
        gold codes with spans.
        """
        notes = logits.shape[0]
        loss = nn.functional.binary_cross_entropy_with_logits(logits, labels, reduction="sum") / (5 * notes)
        if evidence is None or len(evidence) == 0 or not isinstance(self.head, LabelAttention):
            return loss
        return loss + self.config.evidence_weight * evidence_divergence(self.head, states, token_mask, evidence) / notes


def evidence_divergence(head: LabelAttention, states: Tensor, token_mask: Tensor, evidence: Tensor) -> Tensor:
    """Σ KL(gold span distribution ‖ α_c) over the (note, code) pairs that have gold spans.

    Args:
        head: the attention head.
        states: (notes, tokens, d).
        token_mask: (notes, tokens).
        evidence: (rows, 4): note, code, token, mass; the masses of one (note, code) sum to 1.

    Returns:
        Scalar ≥ 0.
    """
    note, code, token = evidence[:, 0].long(), evidence[:, 1].long(), evidence[:, 2].long()
    mass = evidence[:, 3]
    pairs, row_of = torch.unique(note * head.query.shape[0] + code, return_inverse=True)
    pair_note, pair_code = pairs // head.query.shape[0], pairs % head.query.shape[0]
    scores = (states[pair_note] @ head.query[pair_code][..., None])[..., 0]  # (pairs, tokens)
    log_alpha = scores.masked_fill(~token_mask[pair_note], float("-inf")).log_softmax(dim=1)
    return (mass * (mass.log() - log_alpha[row_of, token])).sum()
