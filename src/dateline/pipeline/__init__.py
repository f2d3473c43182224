"""How stages are declared, checked, run and counted. Only `dateline.pipeline.default` names the rooms."""
