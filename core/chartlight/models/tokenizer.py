"""A fast tokenizer from the text of its two files, wherever they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tokenizers import Tokenizer
from transformers import AddedToken, PreTrainedTokenizerBase, PreTrainedTokenizerFast

# What only says how a folder is to be read. The added tokens stand in the definition too.
_OF_THE_FOLDER = frozenset(
    {
        "added_tokens_decoder",
        "auto_map",
        "backend",
        "is_local",
        "local_files_only",
        "name_or_path",
        "tokenizer_class",
        "tokenizer_file",
        "vocab_file",
    }
)


def tokenizer_of(definition: str, settings: Mapping[str, Any]) -> PreTrainedTokenizerBase:
    """The tokenizer, with character offsets.

    Args:
        definition: the text of `tokenizer.json`.
        settings: the values of `tokenizer_config.json`.
    """
    given = {key: _token(value) for key, value in settings.items() if key not in _OF_THE_FOLDER}
    return PreTrainedTokenizerFast(tokenizer_object=Tokenizer.from_str(definition), **given)


def _token(value: Any) -> Any:
    if isinstance(value, dict) and value.get("__type") == "AddedToken":
        return AddedToken(**{key: part for key, part in value.items() if key != "__type"})
    return value
