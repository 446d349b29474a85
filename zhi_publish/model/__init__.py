"""What may exist in a publication: frozen families of facts, without files, sums or words for readers."""
