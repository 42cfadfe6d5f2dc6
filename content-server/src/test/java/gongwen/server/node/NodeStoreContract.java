package gongwen.server.node;

/** All that the node store promises, whatever database it runs on. */
interface NodeStoreContract
        extends PropertyContract,
                QueryContract,
                TreeContract,
                PermissionContract,
                VersionContract,
                ConcurrencyContract {}
