"""The whole system on one machine: an AWS emulator, our merged GraphQL gateway and the sites."""
