"""Pages read by an Apache Spark cluster: what `kg.work` does with processes of one machine, done by the machines of a cluster."""

from kg.cluster.reading import read_on
from kg.cluster.session import connected

__all__ = ["connected", "read_on"]
