"""Structured logs without personal data: ids, codes and counts, never names, contacts or messages."""

from aws_lambda_powertools import Logger

logger = Logger(service="chat-booking", log_uncaught_exceptions=False)
