"""The packages that lexicons are derived from: one module each, named as pip names the package."""
