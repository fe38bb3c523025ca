"""The CDK app of the three sites: one stack for each, and none of them knows the others."""
