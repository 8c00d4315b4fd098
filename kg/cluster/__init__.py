"""An Apache Spark cluster that works for a build: it reads pages, compares what may be one, and writes parts of the graph."""

from kg.cluster.engine import OnCluster
from kg.cluster.reading import read_on
from kg.cluster.session import connected
from kg.cluster.writing import write_on

__all__ = ["OnCluster", "connected", "read_on", "write_on"]
