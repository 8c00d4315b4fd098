"""Pages read by an Apache Spark cluster: what `kg.work` does with processes of one machine, done by the machines of a cluster."""

from kg.cluster.reading import read_on
from kg.cluster.session import connected
from kg.cluster.writing import write_on

__all__ = ["connected", "read_on", "write_on"]
